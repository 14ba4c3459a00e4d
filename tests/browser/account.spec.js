// Somebody who gets an account, looks after it and gives it up again.
import { mailedPath } from "./support/mails.js";
import { expect, open, PASSWORD, signIn, test } from "./support/test.js";

const NEW_PASSWORD = "Linde-Kornmarkt-Regen-1994";

test.describe.configure({ mode: "serial" });

/** One person for each way of browsing. */
function newcomer(javaScriptEnabled) {
  const name = javaScriptEnabled ? "Milena Scholze" : "Mato Krawc";
  return { name, email: `${name.toLowerCase().replace(" ", ".")}@example.org` };
}

test("gets an account", async ({ page, portal, look, javaScriptEnabled }) => {
  const { name, email } = newcomer(javaScriptEnabled);

  await test.step("what is missing or too easy to guess is said", async () => {
    await open(page, "/registrieren");
    await look("register");
    await page.getByLabel("E-Mail-Adresse").fill(email);
    await page.getByLabel("Neues Passwort").fill("12345678");
    await page.getByRole("button", { name: "Konto anlegen" }).click();
    await expect(page.getByRole("alert")).toContainText("Geben Sie einen Namen ein.");
    await expect(page.getByRole("alert")).toContainText("leicht zu erraten");
    await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(email);
    await look("register-errors");
  });

  await test.step("the mailed link confirms, once", async () => {
    await page.getByLabel("Angezeigter Name").fill(name);
    await page.getByLabel("Neues Passwort").fill(PASSWORD);
    await page.getByRole("button", { name: "Konto anlegen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sehen Sie in Ihr Postfach");
    await look("register-sent");
    const link = await mailedPath(portal.mails, email, "Adresse bestätigen");
    await open(page, link);
    await look("verify");
    await page.getByRole("button", { name: "Adresse bestätigen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihr Konto ist angelegt");
    await look("verified");
    await open(page, link, 410);
    await look("dead-link");
    await open(page, "/anmelden");
    await signIn(page, email);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mein Konto");
  });
});

test("has forgotten the password", async ({ page, portal, look, javaScriptEnabled }) => {
  const { email } = newcomer(javaScriptEnabled);
  await open(page, "/anmelden");
  await page.getByRole("link", { name: "Passwort vergessen?" }).click();
  await look("forgot");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Link schicken" }).click();
  await look("forgot-sent");
  await open(page, await mailedPath(portal.mails, email, "ein neues Passwort verlangt"));
  await look("new-password");
  await page.getByLabel("Neues Passwort").fill("kurz");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert")).toContainText("mindestens 8 Zeichen");
  await page.getByLabel("Neues Passwort").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Das neue Passwort gilt");
  await look("new-password-set");
});

test("looks after the account and takes the data along", async ({ page, look, javaScriptEnabled }) => {
  const { name, email } = newcomer(javaScriptEnabled);
  await open(page, "/anmelden");
  await signIn(page, email, NEW_PASSWORD);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mein Konto");
  await look("account");
  for (const [link, picture] of [
    ["Namen ändern", "account-name"],
    ["E-Mail-Adresse ändern", "account-email"],
    ["Passwort ändern", "account-password"],
    ["Angemeldete Geräte", "account-sessions"],
    ["Meine Beiträge ansehen", "account-posts"],
    ["Konto löschen", "account-leave"],
    ["Meine Daten herunterladen", "account-data"],
  ]) {
    await open(page, "/konto");
    await page.getByRole("main").getByRole("link", { name: link }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(picture);
  }
  await page.getByLabel("Passwort").fill("falsch");
  await page.getByRole("button", { name: "Daten herunterladen" }).click();
  await expect(page.getByRole("alert")).toContainText("Das ist nicht Ihr Passwort.");
  await look("account-data-errors");
  await page.getByLabel("Passwort").fill(NEW_PASSWORD);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Daten herunterladen" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^meine-daten-\d{4}-\d\d-\d\d\.zip$/);
  await open(page, "/konto/name");
  await page.getByLabel("Angezeigter Name").fill(`${name} aus Bautzen`);
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("status").or(page.getByRole("main")).first()).toContainText("Ihr Name ist geändert.");
});

test("gives the account up, and takes that back twice", async ({ page, portal, look, javaScriptEnabled }) => {
  const { email } = newcomer(javaScriptEnabled);
  const heading = page.getByRole("heading", { level: 1 });
  const leave = async () => {
    await open(page, "/konto/loeschen");
    await page.getByLabel("Sie bleiben ohne meinen Namen stehen.").check();
    await page.getByLabel("Passwort").fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Konto löschen" }).click();
    await expect(heading).toHaveText("Ihr Konto ist geschlossen");
  };
  await open(page, "/anmelden?zurueck=/konto/loeschen");
  await signIn(page, email, NEW_PASSWORD);
  await page.getByRole("button", { name: "Konto löschen" }).click();
  await expect(page.getByRole("alert")).toContainText("Wählen Sie, was mit Ihren Beiträgen geschehen soll.");
  await look("account-leave-errors");
  await leave();
  await look("account-left");

  await open(page, "/anmelden");
  await signIn(page, email, NEW_PASSWORD);
  await expect(heading).toHaveText("Ihr Konto wird gelöscht");
  await look("account-leaving");
  await page.getByRole("button", { name: "Löschung zurücknehmen" }).click();
  await expect(heading).toHaveText("Mein Konto");
  await expect(page.getByText("Ihr Konto ist wieder offen und wird nicht gelöscht.")).toBeVisible();

  await leave();
  await open(page, await mailedPath(portal.mails, email, "Löschung zurücknehmen", 2));
  await look("account-return");
  await page.getByRole("button", { name: "Konto wieder öffnen" }).click();
  await expect(heading).toHaveText("Ihr Konto ist wieder offen");
  await look("account-returned");
});
