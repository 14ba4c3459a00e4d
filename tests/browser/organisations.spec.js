// Somebody who writes for an association, and the body that knows what it speaks for.
import { CLERKS } from "./support/fill.js";
import { signInAtWork } from "./support/second-factor.js";
import { acceptRules, expect, open, signIn, test } from "./support/test.js";

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const signOut = (page) => page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
const error = (page, text) => page.getByRole("alert").getByRole("link", { name: text });

/** A consultation of its own, so that others may count theirs meanwhile. */
async function consult(page, clerk, title) {
  await open(page, "/anmelden?zurueck=/bautzen/verwaltung/beteiligungen/neu");
  await signInAtWork(page, clerk.email);
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Erster Tag").fill(day(-1));
  // Late, so that the home goes on showing those of others.
  await page.getByLabel("Letzter Tag").fill(day(90));
  await page.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const { pathname } = new URL(page.url());
  await signOut(page);
  return pathname;
}

test("founds an organisation, writes in its name, and is flagged", async ({ page, person, look }, info) => {
  const name = `Auwaldfreunde ${info.project.name.startsWith("without") ? "Süd" : "Nord"} e. V.`;
  const clerk = CLERKS[info.project.name];
  const consultation = await consult(page, clerk, `Auwald an der Spree (${info.project.name})`);

  await test.step("the organisation is founded, after a mistake", async () => {
    await open(page, "/anmelden?zurueck=/konto");
    await signIn(page, person.email);
    await page.getByRole("link", { name: "Meine Organisationen" }).click();
    await look("organisations-none");
    await page.getByRole("link", { name: "Organisation suchen oder anlegen" }).click();
    await look("organisation-look");
    await page.getByLabel("Name der Organisation").fill(name);
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByLabel("Dienstliche E-Mail-Domain").fill("sachsen.de");
    await page.getByRole("button", { name: "Organisation anlegen" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await look("organisation-found-errors");
    await error(page, "Das ist nicht die Domain").click();
    await expect(page.getByLabel("Dienstliche E-Mail-Domain")).toBeFocused();
    await page.getByLabel("Dienstliche E-Mail-Domain").fill("example.org");
    await page.getByRole("button", { name: "Organisation anlegen" }).click();
    await expect(page.getByRole("main")).toContainText("Laden Sie die Personen ein");
  });

  await test.step("a colleague is invited", async () => {
    await page.getByRole("link", { name: "Jemanden einladen" }).click();
    await page.getByRole("checkbox", { name: "Entwurf" }).uncheck();
    await page.getByRole("button", { name: "Einladung senden" }).click();
    await expect(error(page, "Wählen Sie mindestens eine Aufgabe.")).toBeVisible();
    await look("organisation-invite-errors");
    await page.getByLabel("E-Mail-Adresse").fill("kollegin@example.org");
    await page.getByRole("checkbox", { name: "Freigabe" }).check();
    await page.getByRole("button", { name: "Einladung senden" }).click();
    await expect(page.getByRole("main")).toContainText("kollegin@example.org");
    await look("organisation-people");
    await page.getByRole("link", { name: "Aufgaben ändern" }).click();
    await look();
    await page.getByRole("button", { name: "Aus der Organisation entfernen" }).click();
    await expect(page.getByRole("alert")).toContainText("Jemand muss die Organisation leiten");
  });

  await test.step("the same name is no dead end", async () => {
    await open(page, `/konto/organisationen/neu?name=${encodeURIComponent(name.replace(" e. V.", "").toUpperCase())}`);
    await expect(page.getByRole("heading", { name: "Diese Organisation gibt es hier schon" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Dazu gehören Sie schon" })).toBeVisible();
    await look("organisation-same");
  });

  await test.step("a draft is returned, changed and released", async () => {
    await open(page, consultation);
    await look("organisation-behalf");
    await page.getByLabel("Überschrift").fill("Mehr Schwarzpappeln");
    await page.getByLabel("Ihr Beitrag").fill("Der Auwald braucht **Hochwasser**.");
    await acceptRules(page);
    await page.getByLabel("In wessen Namen schreiben Sie?").selectOption({ label: `Im Namen von ${name} – zur Freigabe vorlegen` });
    await page.getByRole("button", { name: "Vorschau ansehen" }).click();
    await expect(page.getByLabel("In wessen Namen schreiben Sie?").locator("option:checked")).toContainText("zur Freigabe");
    await page.getByRole("button", { name: "Beitrag veröffentlichen" }).click();
    await expect(page.getByRole("main")).toContainText("Wartet auf Freigabe");
    await look("organisation-draft");
    await page.getByRole("button", { name: "Mit Hinweis zurückgeben" }).click();
    await error(page, "Schreiben Sie, was geändert werden soll.").click();
    await page.getByLabel("Was soll geändert werden?").fill("Bitte mit Zahlen.\nUnd kürzer.");
    await page.getByRole("button", { name: "Mit Hinweis zurückgeben" }).click();
    await look("organisation-drafts");
    await page.getByRole("link", { name: "Mehr Schwarzpappeln" }).click();
    await expect(page.getByRole("main")).toContainText("Bitte mit Zahlen.");
    await look("organisation-draft-returned");
    await page.getByLabel("Text", { exact: true }).fill("Der Auwald braucht **ein Hochwasser** im Jahr.");
    await page.getByRole("button", { name: "Speichern und zur Freigabe vorlegen" }).click();
    await page.getByRole("button", { name: "Freigeben und veröffentlichen" }).click();
    await expect(page.locator("article.post .meta").first()).toContainText(`${name}`);
    await expect(page.locator("article.post .tag").first()).toHaveText("Organisation");
    await signOut(page);
  });

  await test.step("the town hall flags it", async () => {
    await open(page, "/anmelden?zurueck=/bautzen/verwaltung/organisationen");
    await signInAtWork(page, clerk.email);
    await look("organisation-staff");
    await page.getByLabel("Organisation nach Namen suchen").fill(name.replace(" e. V.", ""));
    await page.locator("main").getByRole("button", { name: "Suchen" }).click();
    await page.getByRole("link", { name }).click();
    await page.getByRole("button", { name: "Als Träger öffentlicher Belange kennzeichnen" }).click();
    await error(page, "Geben Sie den Aufgabenbereich an.").click();
    await look("organisation-flag-errors");
    await page.getByLabel("Aufgabenbereich").fill("Naturschutz");
    await page.getByRole("button", { name: "Als Träger öffentlicher Belange kennzeichnen" }).click();
    await expect(page.getByRole("main")).toContainText("Naturschutz");
    await open(page, consultation);
    await expect(page.locator("article.post .tag").first()).toHaveText("Träger öffentlicher Belange: Naturschutz");
    await look("organisation-mark");
  });
});
