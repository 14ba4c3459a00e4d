// Somebody who has something to say.
import { acceptRules, expect, open, PASSWORD, signIn, test } from "./support/test.js";

const IDEA = "Trinkbrunnen für alle";

test("signs in where she was and says her opinion", async ({ page, portal, person, look, javaScriptEnabled }) => {
  const consultation = `/bautzen/beteiligungen/${portal.id}`;

  await test.step("a wrong password is explained, and the right one leads back", async () => {
    await open(page, `${consultation}?sortierung=alt`);
    await page.getByRole("link", { name: "Anmelden und mitschreiben" }).first().click();
    await look("sign-in");
    await signIn(page, person.email, "falsch");
    await expect(page.getByRole("alert")).toContainText("passen nicht zusammen");
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(person.email);
    await signIn(page, "", "");
    for (const missing of ["Geben Sie Ihre E-Mail-Adresse ein.", "Geben Sie Ihr Passwort ein."]) {
      await expect(page.getByRole("alert").getByRole("link", { name: missing })).toBeVisible();
    }
    await look("sign-in-errors");
    await signIn(page, person.email);
    await expect(page).toHaveURL(new RegExp(`${consultation}.*sortierung=alt`));
    await expect(page.getByRole("banner")).toContainText(person.name);
    await look("consultation-signed-in");
  });

  await test.step("an empty text is refused, a preview shows it, then it stands there", async () => {
    const write = page.locator("#schreiben");
    await write.getByRole("button", { name: "Beitrag veröffentlichen" }).click();
    await expect(page.getByRole("alert")).toContainText("Bitte schreiben Sie hier etwas.");
    await expect(page.getByLabel("Ihr Beitrag")).toHaveAttribute("aria-invalid", "true");
    await look("contribution-errors");
    await page.getByLabel("Überschrift").fill(IDEA);
    await page.getByLabel("Ihr Beitrag").fill("Im Sommer fehlt **Wasser** auf dem Platz.");
    await acceptRules(page);
    await page.getByRole("button", { name: "Vorschau ansehen" }).click();
    const preview = page.getByRole("region", { name: "So sieht Ihr Text aus" });
    await expect(preview.locator("strong", { hasText: "Wasser" })).toBeVisible();
    await expect(page.getByLabel("Ihr Beitrag")).toHaveValue("Im Sommer fehlt **Wasser** auf dem Platz.");
    await look("preview");
    await page.getByRole("button", { name: "Beitrag veröffentlichen" }).click();
    await expect(page.getByRole("main")).toContainText(IDEA);
    await expect(page.getByRole("main")).toContainText("Im Sommer fehlt Wasser auf dem Platz.");
  });

  await test.step("it can be changed", async () => {
    await open(page, consultation);
    await expect(page.locator("article.post").first()).toContainText(IDEA);
    await page.getByRole("link", { name: IDEA, exact: true }).click();
    await page.getByRole("link", { name: "Bearbeiten" }).click();
    await look();
    await expect(page.getByLabel("Überschrift")).toHaveValue(IDEA);
    await page.getByLabel("Ihr Beitrag").fill("Im Sommer fehlt Trinkwasser auf dem Platz.");
    await page.getByRole("button", { name: "Änderung speichern" }).click();
    await expect(page.locator("article.post").first()).toContainText("fehlt Trinkwasser");
    await expect(page.locator("article.post").first()).toContainText("bearbeitet");
  });

  await test.step("she votes, changes her mind, and takes it back", async () => {
    await open(page, `${consultation}/beitraege/${portal.latest}`);
    await vote(page, javaScriptEnabled);
  });

  await test.step("she comments, and answers somebody", async () => {
    await page.getByLabel("Ihr Kommentar").fill("Wo genau soll das hin?");
    await page.getByRole("button", { name: "Vorschau ansehen" }).click();
    await expect(page.getByRole("region", { name: "So sieht Ihr Text aus" })).toContainText("Wo genau");
    await page.getByRole("button", { name: "Kommentar veröffentlichen" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "5 Kommentare" })).toBeVisible();
    const third = page.locator("article.post", { hasText: "Danke, das wusste ich nicht." });
    await third.getByRole("link", { name: /^Antworten/ }).click();
    await expect(page.locator("#kommentieren")).toContainText("Antwort an Ines Köhler");
    await look("thread-answering");
    await page.getByLabel("Ihr Kommentar").fill("Gern geschehen.");
    await page.getByRole("button", { name: "Kommentar veröffentlichen" }).click();
    const answer = page.locator("article.post", { hasText: "Gern geschehen." });
    await expect(answer).toContainText("Antwort an Ines Köhler");
    await expect(answer).toContainText(person.name);
    await look("thread-signed-in");
  });

  await test.step("she finds everything in her account, and withdraws her idea", async () => {
    await page.getByRole("banner").getByRole("link", { name: person.name }).click();
    await look("account");
    await page.getByRole("link", { name: "Meine Beiträge ansehen" }).click();
    await expect(page.locator("article.card")).toHaveCount(3);
    await look("own-posts");
    await page.getByRole("link", { name: IDEA, exact: true }).click();
    await page.getByRole("link", { name: "Zurückziehen" }).click();
    await look();
    await page.getByRole("button", { name: "Ja, zurückziehen" }).click();
    await expect(page.getByRole("main")).toContainText("Dieser Beitrag wurde zurückgezogen.");
    await open(page, consultation);
    await expect(page.getByRole("link", { name: IDEA, exact: true })).toHaveCount(0);
  });
});

/** The seeded contribution has two votes for it and one against. */
async function vote(page, javaScriptEnabled) {
  const panel = page.getByRole("group", { name: /^Abstimmung/ });
  const button = (name) => panel.getByRole("button", { name: new RegExp(`^${name}`) });
  const shows = async (agree, neutral, disagree, pressed) => {
    for (const [name, count] of [["Zustimmen", agree], ["Neutral", neutral], ["Ablehnen", disagree]]) {
      await expect(button(name)).toHaveText(new RegExp(`${name}\\s*${count}$`));
      await expect(button(name)).toHaveAttribute("aria-pressed", String(name === pressed));
    }
  };
  await shows(2, 0, 1);
  let loads = 0;
  page.on("request", (request) => (loads += request.isNavigationRequest() ? 1 : 0));
  const live = page.locator("body > [aria-live=polite]");
  for (const [name, counts] of [
    ["Zustimmen", [3, 0, 1, "Zustimmen"]],
    ["Ablehnen", [2, 0, 2, "Ablehnen"]],
    ["Ablehnen", [2, 0, 1]],
    ["Neutral", [2, 1, 1, "Neutral"]],
  ]) {
    await button(name).click();
    await shows(...counts);
    if (javaScriptEnabled) {
      await expect(button(name)).toBeFocused();
      await expect(live).toHaveText("Ihre Stimme ist gespeichert.");
    }
  }
  if (javaScriptEnabled) expect(loads, "pages loaded while voting").toBe(0);
  else expect(loads).toBeGreaterThan(0);
  await page.reload();
  await shows(2, 1, 1, "Neutral");
}

test("a vote from the list stays on the list", async ({ page, portal, person }) => {
  await open(page, `/anmelden?zurueck=/bautzen/beteiligungen/${portal.id}?sortierung=alt`);
  await signIn(page, person.email, PASSWORD);
  const post = page.locator("article.post").nth(3);
  await post.getByRole("button", { name: /^Zustimmen/ }).click();
  await expect(post.getByRole("button", { name: /^Zustimmen/ })).toHaveAttribute("aria-pressed", "true");
  await expect(post.getByRole("button", { name: /^Zustimmen/ })).toHaveText(/1$/);
  await expect(page).toHaveURL(/sortierung=alt/);
  await expect(post).toBeInViewport();
});

test("signing out ends the session on the server too", async ({ page, context, person }) => {
  await open(page, "/anmelden?zurueck=/konto");
  await signIn(page, person.email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mein Konto");
  const stolen = await context.cookies();
  expect(stolen.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, "Lax"]]);
  await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Anmelden" })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await context.addCookies(stolen);
  await page.goto("/konto");
  await expect(page).toHaveURL(/\/anmelden\?zurueck=%2Fkonto$/);
});
