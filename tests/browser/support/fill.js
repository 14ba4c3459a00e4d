// What is in the portal when the journeys begin: everything through commands and the API, nothing behind their backs.

export const PASSWORD = "Kornmarkt-2026-Linde";
/** A citizen and a consultation for each way of browsing, so that both can vote and count at the same time; beside them
    a consultation that nobody writes to while it is read. */
export const PEOPLE = {
  "with JavaScript": { name: "Jana Nowak", email: "jana@example.org" },
  "without JavaScript": { name: "Jurij Schołta", email: "jurij@example.org" },
};
/** Who signs in in two steps; and who has to, at work. */
export const CAREFUL = {
  "with JavaScript": { name: "Karla Vogt", email: "karla@example.org" },
  "without JavaScript": { name: "Kito Vogt", email: "kito@example.org" },
};
export const EDITORS = {
  "with JavaScript": { name: "Edda Kern", email: "edda@example.org" },
  "without JavaScript": { name: "Egon Kern", email: "egon@example.org" },
};
/** Who knows the organisations, for each way of browsing. */
export const CLERKS = {
  "with JavaScript": { name: "Klara Amt", email: "klara@example.org" },
  "without JavaScript": { name: "Kurt Amt", email: "kurt@example.org" },
};
/** Administrators who set rules, each in a body where nobody else writes. */
export const RULERS = {
  "with JavaScript": { name: "Rosa Recht", email: "rosa@example.org", body: "landkreis-bautzen" },
  "without JavaScript": { name: "Rolf Recht", email: "rolf@example.org", body: "dresden" },
};
/** Who moderates, and who administrates beside them, for each way of browsing. */
export const MODERATORS = {
  "with JavaScript": {
    moderator: { name: "Mara Blick", email: "mara@example.org" },
    administrator: { name: "Adele Haus", email: "adele@example.org" },
  },
  "without JavaScript": {
    moderator: { name: "Moritz Blick", email: "moritz@example.org" },
    administrator: { name: "Anton Haus", email: "anton@example.org" },
  },
};
/** Bodies that are attacked, and who switches their protection on. */
export const ATTACKED = {
  "with JavaScript": { name: "Wanda Wache", email: "wanda@example.org", body: "grimma", title: "Grimma" },
  "without JavaScript": { name: "Wenzel Wache", email: "wenzel@example.org", body: "wurzen", title: "Wurzen" },
};
/** Who publishes documents, for each way of browsing. */
export const ARCHIVISTS = {
  "with JavaScript": { name: "Anke Archiv", email: "anke@example.org" },
  "without JavaScript": { name: "Arno Archiv", email: "arno@example.org" },
};
/** Who weighs what is stated about plans, and who enters what came by post. */
export const PLANNERS = {
  "with JavaScript": { weighs: { name: "Pia Plan", email: "pia@example.org" }, enters: { name: "Petra Post", email: "petra@example.org" } },
  "without JavaScript": { weighs: { name: "Paul Plan", email: "paul@example.org" }, enters: { name: "Peter Post", email: "peter@example.org" } },
};
/** Who asks the citizens of another town. */
export const ASKERS = {
  "with JavaScript": { name: "Ulla Frage", email: "ulla@example.org" },
  "without JavaScript": { name: "Udo Frage", email: "udo@example.org" },
};
export const EDITOR = { name: "Redaktion Bautzen", email: "redaktion@example.org" };
/** Operators of the platform, one for each way of browsing. */
export const OPERATORS = {
  "with JavaScript": { name: "Otto Betrieb", email: "otto@example.org" },
  "without JavaScript": { name: "Olga Betrieb", email: "olga@example.org" },
};
const WRITERS = ["Mirko Beier", "Hanka Wićaz", "Ines Köhler"].map((name, index) => ({
  name,
  email: `schreibt${index}@example.org`,
}));

const BODIES = [
  ["bautzen", "Bautzen", "grosse_kreisstadt", "Budyšin", "14625020", "Landkreis Bautzen"],
  ["kamenz", "Kamenz", "grosse_kreisstadt", "Kamjenc", "14625240", "Landkreis Bautzen"],
  ["landkreis-bautzen", "Landkreis Bautzen", "landkreis", "Wokrjes Budyšin", "14625", "Landkreis Bautzen"],
  ["dresden", "Dresden", "kreisfreie_stadt", undefined, "14612000", undefined],
];

const IDEAS = [
  ["Mehr Linden am Brunnen", "Im Sommer gibt es auf dem Platz **keinen Schatten**. Vier Linden rund um den Brunnen wären ein Anfang."],
  ["Bänke mit Lehne", "Wer älter ist, kommt von den niedrigen Steinquadern kaum wieder hoch. Bitte Bänke mit Lehne:\n\n- an der Haltestelle\n- vor der Apotheke"],
  ["Wochenmarkt nicht verdrängen", "Die Stände brauchen Platz und Strom. Ein schöner Platz ohne Markt wäre nur eine leere Fläche."],
  ["Straßennamen auch auf Sorbisch", "Auf den neuen Schildern sollte *Žitne wiki* stehen, nicht nur Kornmarkt."],
  ["Fahrradbügel an allen vier Ecken", "Heute lehnen die Räder an den Schaufenstern. Zwanzig Bügel genügen."],
];

const days = (count) => new Date(Date.now() + count * 86_400_000).toISOString();

class Client {
  constructor(server, token, address) {
    Object.assign(this, { server, token, address });
  }

  async send(method, path, body) {
    const answer = await fetch(`${this.server.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        "content-type": "application/json",
        "x-forwarded-for": this.address,
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }
}

async function add(server, person, ...more) {
  await server.run("account", "add", "--email", person.email, "--name", person.name, "--password", PASSWORD, ...more);
}

async function account(server, person, address, ...more) {
  await add(server, person, ...more);
  return new Client(server, await server.run("account", "token", "--email", person.email), address);
}

function consultation(title, from, to) {
  return {
    title,
    format: "dialogue",
    summary: "Der Platz wird umgebaut. Was soll bleiben, was soll anders werden? Ihre Vorschläge gehen in den Entwurf ein.",
    description:
      "Er wurde zuletzt 1994 erneuert. **Ab 2027** wird er umgebaut.\n\n## Was feststeht\n\n- Der Wochenmarkt bleibt.\n- Die Haltestelle bleibt.\n\nAlles andere ist offen.",
    place: "Kornmarkt",
    topics: ["building", "environment"],
    starts_at: days(from),
    ends_at: days(to),
  };
}

/** Writes a consultation's contributions, with votes, and comments on the first one. */
async function discuss(writers, id) {
  const contributions = [];
  for (let number = 0; number < 25; number += 1) {
    const [title, body] = IDEAS[number % IDEAS.length];
    const text = { title: number < IDEAS.length ? title : `${title} (${number + 1})`, body };
    const writer = writers[number % writers.length];
    contributions.push(await writer.send("POST", `/tenants/bautzen/consultations/${id}/contributions`, text));
  }
  const latest = contributions.at(-1);
  for (const [index, writer] of writers.entries()) {
    const value = ["agree", "agree", "disagree"][index];
    await writer.send("PUT", `/tenants/bautzen/contributions/${latest.id}/vote`, { value });
  }
  const comments = `/tenants/bautzen/contributions/${latest.id}/comments`;
  const first = await writers[0].send("POST", comments, { body: "Das finde ich gut, aber wer pflegt das später?" });
  const second = await writers[1].send("POST", comments, { body: "Der Bauhof. Das steht im Haushalt.", parent_id: first.id });
  const third = await writers[2].send("POST", comments, { body: "Danke, das wusste ich nicht.", parent_id: second.id });
  await writers[0].send("POST", comments, { body: "Dann bin ich dafür.", parent_id: third.id });
  return { id, latest: latest.id, title: latest.title };
}

/** Fills the portal; what the tests need to know of it comes back. */
export async function fill(server) {
  for (const [slug, name, kind, sorbian, key, district] of BODIES) {
    const options = Object.entries({ slug, name, kind, "name-hsb": sorbian, ags: key, district });
    // Browsers look for names below localhost on the same machine.
    if (slug === "kamenz") options.push(["host", "kamenz.localhost"]);
    await server.run("tenant", "add", ...options.filter(([, value]) => value).flatMap(([option, value]) => [`--${option}`, value]));
  }
  const editor = await account(server, EDITOR, "10.1.0.1", "--role", "editor", "--tenant", "bautzen");
  for (const operator of Object.values(OPERATORS)) await account(server, operator, "10.1.0.3", "--operator");
  for (const person of [EDITORS, CLERKS, ARCHIVISTS, ...Object.values(PLANNERS)].flatMap((people) => Object.values(people))) await add(server, person, "--role", "editor", "--tenant", "bautzen");
  for (const person of Object.values(RULERS)) await add(server, person, "--role", "admin", "--tenant", person.body);
  for (const { moderator, administrator } of Object.values(MODERATORS)) {
    await add(server, moderator, "--role", "moderator", "--tenant", "bautzen");
    await add(server, administrator, "--role", "admin", "--tenant", "bautzen");
  }
  for (const person of Object.values(CAREFUL)) await add(server, person);
  const writers = [];
  for (const [index, person] of WRITERS.entries()) writers.push(await account(server, person, `10.1.1.${index}`));
  const consultations = {};
  const create = (body) => editor.send("POST", "/tenants/bautzen/consultations", body);
  for (const [way, person] of Object.entries(PEOPLE)) {
    await account(server, person, "10.1.0.2");
    const title = way === "with JavaScript" ? "Wie soll der Kornmarkt aussehen?" : "Wie soll der Hauptmarkt aussehen?";
    consultations[way] = { ...(await discuss(writers, (await create(consultation(title, -10, 20))).id)), name: title };
  }
  const reading = "Wie soll der Stadtpark aussehen?";
  const read = { ...(await discuss(writers, (await create(consultation(reading, -12, 25))).id)), name: reading };
  await create({ ...consultation("Spielplatz an der Spree: Ihre Ideen", 14, 60), place: "Spreeufer" });
  await create({ ...consultation("Neue Buslinie nach Kleinwelka", -90, -30), place: "Kleinwelka", topics: ["transport"] });
  const plan = await create({
    ...consultation("Bebauungsplan Nr. 42 „Wohnen am Taucherwald“", -5, 30),
    format: "land_use_plan",
    place: "Taucherwald",
    summary: "Der Entwurf für 60 Wohnungen liegt aus. Sie können ihn lesen und eine Stellungnahme abgeben.",
  });
  for (const attacked of Object.values(ATTACKED)) {
    await server.run("tenant", "add", "--slug", attacked.body, "--name", attacked.title, "--kind", "stadt");
    const keeper = await account(server, attacked, "10.1.0.4", "--role", "admin", "--tenant", attacked.body);
    const made = await keeper.send("POST", `/tenants/${attacked.body}/consultations`, consultation("Was fehlt am Ufer?", -8, 15));
    attacked.id = made.id;
  }
  const attacked = Object.fromEntries(Object.entries(ATTACKED).map(([way, { id }]) => [way, id]));
  const elsewhere = { name: "Redaktion Kamenz", email: "kamenz@example.org" };
  const kamenz = await account(server, elsewhere, "10.1.0.3", "--role", "editor", "--tenant", "kamenz");
  const hosted = await kamenz.send("POST", "/tenants/kamenz/consultations", consultation("Was fehlt am Markt?", -8, 15));
  const surveys = {};
  for (const [way, person] of Object.entries(ASKERS)) {
    await add(server, person, "--role", "editor", "--tenant", "kamenz");
    const survey = await kamenz.send("POST", "/tenants/kamenz/consultations", { ...consultation(`Wie oft fahren Sie Rad? (${way})`, -2, 40), format: "survey" });
    surveys[way] = survey.id;
  }
  return { consultations, read, hosted: hosted.id, plan: plan.id, attacked, surveys };
}
