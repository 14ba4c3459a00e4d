// Somebody tries everything to run a script in other people's browsers, in every place that takes a text.
import { PASSWORD } from "./support/fill.js";
import { PAYLOADS, SHADOWED, together } from "./support/payloads.js";
import { signInAtWork } from "./support/second-factor.js";
import { Server } from "./support/server.js";
import { Session } from "./support/session.js";
import { expect, test as base } from "./support/test.js";

/** Pages that are read, or forms that are sent, at the same time. */
const AT_ONCE = 3;
/** Forms refuse names with the signs of tags and addresses; the command line takes any, and of any length. */
const NAMES = together(1000).map((name) => name.replace(/\p{Cc}/gu, " "));
/** Names of clubs and their additions as far as the form takes them: an account can found five a day. */
const CLUBS = together(190).map((name) => name.replace(/[:@<>]|\/\/|www\./g, ""));

/** Everything that an attack could do, as it happens: dialogs, requests to others, what the policy had to stop, errors. */
async function watch(context, url) {
  const wrong = [];
  const own = (address) => new URL(address).origin === url || /^(data|about):/.test(address);
  context.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()} on ${dialog.page().url()}`);
    dialog.dismiss();
  });
  context.on("request", (request) => own(request.url()) || wrong.push(`foreign request: ${request.url()}`));
  context.on("console", (message) => {
    // Of a field for dates that is given something else the browser says so, and shows nothing.
    if (!/^(Failed to load resource|The specified value )/.test(message.text())) wrong.push(`console: ${message.text()} on ${message.page()?.url()}`);
  });
  context.on("weberror", (error) => wrong.push(`script: ${error.error()}`));
  context.on("page", (page) => page.opener().then((opener) => opener && wrong.push(`window: ${page.url()}`)));
  await context.addInitScript(() => {
    // The one global of the watch's own.
    window.atFirst = new Set([...Object.getOwnPropertyNames(window), "atFirst"]);
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} stopped ${event.blockedURI || event.sample}`),
    );
  });
  return wrong;
}

/** What is wrong with the page as it stands there now. */
function inspect(page) {
  return page.evaluate((shadowed) => {
    const found = [];
    const allowed = new Set("A BLOCKQUOTE BR CODE DEL EM H3 H4 H5 HR LI OL P PRE STRONG UL MARK".split(" "));
    for (const name of Object.getOwnPropertyNames(window)) if (!window.atFirst.has(name)) found.push(`global: ${name}`);
    for (const name of shadowed) {
      // The portal's own fields stand in forms that say how they are sent.
      const named = [...document.querySelectorAll(`[id="${name}"], [name="${name}"]`)];
      if (named.some((element) => !element.closest("form[method]"))) found.push(`shadowed: ${name}`);
    }
    if ("boese" in window || "boese" in document) found.push("global: boese");
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on") || name === "style" || /^\s*(javascript|data|vbscript):/i.test(value)) {
          if (!["INPUT", "TEXTAREA", "META"].includes(element.tagName)) found.push(`${element.tagName} ${name}=${value}`);
        }
      }
      if (element.parentElement?.closest("article.post .prose") && !allowed.has(element.tagName)) {
        found.push(`<${element.tagName}> in a text`);
      }
    }
    for (const form of document.querySelectorAll("form")) {
      if (new URL(form.getAttribute("action") || "", document.URL).origin !== window.origin) found.push(`form to ${form.getAttribute("action")}`);
    }
    return found.map((what) => `${what} on ${document.URL}`);
  }, SHADOWED);
}

/** Does something with each, a few at a time. */
async function each(list, act, atOnce = AT_ONCE) {
  const left = [...list].entries();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, number) => {
      for (const [index, one] of left) await act(one, index, number);
    }),
  );
}

const test = base.extend({
  /** A portal of its own: nobody else shall have to read this. Nothing slows the writers down. */
  server: [
    async ({}, use) => {
      const server = await Server.prepare();
      server.env.PORTAL_LIMITS = "off";
      await server.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  context: async ({ browser, server }, use) => {
    const context = await browser.newContext({ baseURL: server.url, locale: "de-DE" });
    await use(context);
    await context.close();
  },
});

const days = (count) => new Date(Date.now() + count * 86_400_000).toISOString();

/** Puts every attack into every place; gives back the pages on which they are to be seen. */
async function attack(server, page) {
  await server.run("tenant", "add", "--slug", "dresden", "--name", "Dresden", "--kind", "kreisfreie_stadt");
  const people = NAMES.map((name, number) => ({ name, email: `s${number}@example.org` }));
  const staff = { name: "Adele", email: "adele@example.org" };
  await each([...people, staff], (person) =>
    server.run("account", "add", "--email", person.email, `--name=${person.name}`, "--password", PASSWORD, ...(person === staff ? ["--role", "admin", "--tenant", "dresden"] : [])),
  );
  await page.goto("/anmelden?zurueck=/dresden/moderation");
  await signInAtWork(page, staff.email);
  const adele = new Session(server.url, await page.context().cookies());
  adele.token = await server.run("account", "token", "--email", staff.email);
  const writers = await Promise.all(people.map((person) => Session.signIn(server.url, person.email, PASSWORD)));
  writers[0].token = await server.run("account", "token", "--email", people[0].email);

  const pages = { public: [], staff: [], writer: [] };
  const consultation = (more) => adele.api("/tenants/dresden/consultations", { title: "Bank", format: "dialogue", starts_at: days(-1), ends_at: days(9), ...more });

  // Titles, summaries and descriptions of proceedings.
  const titles = together(200);
  const descriptions = together(4000, "\n\nweiter\n\n");
  const proceedings = [];
  await each(titles, async (title, index) => {
    const { id } = await consultation({ title, summary: title, description: descriptions[index % descriptions.length] });
    proceedings.push(id);
    if (index < descriptions.length) pages.public.push(`/dresden/beteiligungen/${id}`);
  });
  pages.public.push(...(await adele.following("/dresden/beteiligungen")));

  // Titles and texts of contributions, each attack in one of its own.
  const { id: dialogue } = await consultation({});
  const posts = [];
  await each(PAYLOADS, async (payload, index) => {
    const { id } = await writers[0].api(`/tenants/dresden/consultations/${dialogue}/contributions`, {
      title: `${index} ${payload.replace(/[\r\n\u2028\u2029]/g, " ")}`.slice(0, 150).toWellFormed(),
      body: `${payload}\n\nNummer ${index}`,
    });
    posts.push(id);
  });
  pages.public.push(...(await adele.following(`/dresden/beteiligungen/${dialogue}`)));

  // Comments and official replies.
  const path = (id) => `/dresden/beteiligungen/${dialogue}/beitraege/${id}`;
  await each(PAYLOADS, (payload) => writers[0].api(`/tenants/dresden/contributions/${posts[0]}/comments`, { body: `${payload}\n\nx` }));
  pages.public.push(...(await adele.following(path(posts[0]))));
  const replies = together(6000, "\n\nweiter\n\n");
  await each(replies, (body, index) => adele.submit(`${path(posts[index])}/antwort`, `${path(posts[index])}/antwort`, { body }));
  pages.public.push(...replies.map((_, index) => path(posts[index])));

  // Titles and names of documents.
  // A name with control characters is no name for the reader of such forms, which refuses the whole of it.
  const names = together(90).map((name) => name.replace(/\p{Cc}/gu, " "));
  const managed = `/dresden/verwaltung/beteiligungen/${dialogue}/unterlagen`;
  const rows = Array.from({ length: Math.ceil(names.length / 10) }, (_, number) => names.slice(10 * number, 10 * number + 10));
  for (const [number, row] of rows.entries()) {
    // A proceeding holds two hundred.
    const at = managed.replace(dialogue, proceedings[Math.floor(number / 20)]);
    await adele.upload(at, row.map((name, index) => ({ title: titles[(10 * number + index) % titles.length], name: `${name}.pdf` })));
    if (number % 20 === 0) {
      pages.staff.push(at);
      pages.public.push(`/dresden/beteiligungen/${proceedings[Math.floor(number / 20)]}`);
    }
  }

  // Reports by people without an account, and decisions.
  const explanations = together(4900, "\n");
  const visitor = new Session(server.url);
  await each(explanations, async (explanation, index) => {
    const text = { title: "Bank", body: "Eine Bank" };
    const { id } = await writers[0].api(`/tenants/dresden/consultations/${proceedings[0]}/contributions`, text);
    const form = `/dresden/melden/${id}`;
    const name = together(190)[index];
    await visitor.submit(form, form, { was: "text", grund: "insult", erklaerung: explanation, name, email: `r${index}@example.org`, redlich: "1" });
  }, 1);
  const queue = await adele.get("/dresden/moderation");
  const cases = [...new Set(queue.match(/\/dresden\/moderation\/faelle\/\d+/g))];
  expect(cases.length).toBeGreaterThanOrEqual(explanations.length);
  pages.staff.push("/dresden/moderation", ...cases);
  await each(cases, async (one, index) => {
    const grund = (await adele.get(one)).match(/<option value="(\d+)"/)[1];
    await adele.submit(one, one, { aktion: "hide", grund, tatsachen: explanations[index % explanations.length] });
  }, 1);
  pages.writer.push(...(await writers[0].following("/konto/entscheidungen")));
  for (const list of [...pages.writer]) pages.writer.push(...new Set((await writers[0].get(list)).match(/\/konto\/entscheidungen\/\d+/g)));

  // Organisations.
  const founding = "/konto/organisationen/neu";
  const clubs = CLUBS.slice(0, 5 * writers.length);
  await each(clubs, (name, index) =>
    writers[index % writers.length].submit(`${founding}?name=x`, founding, { name: name.slice(0, 110), zusatz: `${name.slice(110)} ${index}`, art: "association" }),
  );
  for (const name of together(1200)) pages.writer.push(`${founding}?name=${encodeURIComponent(name)}`);
  pages.writer.push("/konto", "/konto/name", "/konto/beitraege");
  pages.staff.push("/dresden/verwaltung/organisationen", ...(await adele.following("/dresden/verwaltung/protokoll")).slice(0, 30));

  // Searches, filters and whatever an address may hold.
  for (const words of together(190)) pages.public.push(`/suche?q=${encodeURIComponent(words)}`);
  const parameters = ["q", "format", "status", "kreis", "thema", "art", "von", "bis", "ort", "sortierung", "nach", "cursor", "fertig", "zurueck"];
  const whole = together(1200);
  for (const [index, words] of whole.entries()) {
    const value = encodeURIComponent(words);
    const sites = ["/suche", "/dresden/suche", "/dresden/beteiligungen", `/dresden/beteiligungen/${dialogue}`, "/anmelden", "/registrieren", "/"];
    const query = parameters.map((name, place) => (place % 2 === index % 2 || name === "zurueck" ? `${name}=${value}` : "")).filter(Boolean);
    pages.public.push(`${sites[index % sites.length]}?${query.join("&")}#${value}`);
  }
  for (const words of together(1200)) pages.public.push(`/dresden/${encodeURIComponent(words)}`);

  // Names.
  const { id: gathering } = await consultation({ title: "Namen" });
  await each(writers, async (writer, index) => {
    writer.token = await server.run("account", "token", "--email", people[index].email);
    await writer.api(`/tenants/dresden/consultations/${gathering}/contributions`, { body: "Eine Bank" });
  });
  pages.public.push(...(await adele.following(`/dresden/beteiligungen/${gathering}`)));
  return { pages, writers, adele };
}

test("no attack is more than a text, in any place", async ({ context, page, server, browser }, info) => {
  info.setTimeout(600_000);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
  const began = Date.now();
  const { pages, writers, adele } = await attack(server, page);
  const written = Date.now();

  const wrong = await watch(context, server.url);
  const tabs = await Promise.all(Array.from({ length: AT_ONCE }, () => context.newPage()));
  let count = 0;
  const look = async (path, _, number) => {
    const address = new URL(path, server.url);
    await tabs[number].goto(address.href);
    count += 1;
    wrong.push(...(await inspect(tabs[number])));
    if (new URL(tabs[number].url()).origin !== server.url) wrong.push(`led away to ${tabs[number].url()} from ${path}`);
  };
  const as = async (person) => {
    await context.clearCookies();
    if (person) await context.addCookies(person.cookies());
  };
  await as(null);
  await each(pages.public, look);
  await as(writers[0]);
  await each(pages.writer, look);
  for (const writer of writers) {
    await as(writer);
    await look("/konto/organisationen", 0, 0);
  }
  await as(adele);
  await each(pages.staff, look);

  expect([...new Set(wrong)]).toEqual([]);
  console.log(`${PAYLOADS.length} attacks, written in ${written - began} ms; ${count} pages read in ${Date.now() - written} ms`);
});

test("an attack that gets through is noticed", async ({ context, page, server }) => {
  const planted = `<a id=boese></a><form name=cookie></form><p onclick=x>x</p><script>boese=1;fremd=1;alert(1);fetch('http://evil.example/')</script><img src=http://evil.example/x>`;
  let policy = true;
  await context.route("**/suche", async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    if (!policy) delete headers["content-security-policy"];
    await route.fulfill({ response: answer, headers, body: (await answer.text()).replace("</main>", `${planted}</main>`) });
  });
  const wrong = await watch(context, server.url);
  await page.goto("/suche");
  wrong.push(...(await inspect(page)));
  for (const sign of [/^console: policy: script-src-elem stopped inline/, /^console: policy: img-src stopped http:\/\/evil/, /^global: boese/, /^shadowed: cookie/, /^P onclick=x/]) {
    expect(wrong.filter((what) => sign.test(what)), String(sign)).not.toEqual([]);
  }
  policy = false;
  wrong.length = 0;
  await page.goto("/suche");
  wrong.push(...(await inspect(page)));
  for (const sign of [/^dialog: 1/, /^foreign request: http:\/\/evil.example\/$/, /^foreign request: .*\/x$/, /^global: fremd/]) {
    expect(wrong.filter((what) => sign.test(what)), String(sign)).not.toEqual([]);
  }
});
