// Somebody with a state account.
import { expect, open, PASSWORD, signIn, test } from "./support/test.js";

const way = (javaScriptEnabled) => (javaScriptEnabled ? "mit" : "ohne");

/** On the provider's page. */
async function agree(page, login, button = "Zustimmen") {
  await expect(page.getByRole("heading", { name: "Anmeldedienst" })).toBeVisible();
  const name = page.getByLabel("Name");
  if (await name.isVisible()) await name.fill(login);
  await page.getByRole("button", { name: button }).click();
}

test("comes with a state account and finds it in the own account", async ({ page, look, javaScriptEnabled }) => {
  const login = `neu-${way(javaScriptEnabled)}`;
  await open(page, "/anmelden?zurueck=/bautzen");
  await look("identity-sign-in");
  await page.getByRole("link", { name: "Mit BundID anmelden" }).click();
  await agree(page, login, "Ablehnen");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Die Anmeldung wurde abgebrochen");
  await look("identity-denied");
  await page.getByRole("link", { name: "Noch einmal versuchen" }).click();
  await agree(page, login);
  await expect(page.getByRole("main")).toContainText(`hanka-${way(javaScriptEnabled)}@example.org`);
  await expect(page.getByLabel("Angezeigter Name")).toHaveValue("Hanka Kral");
  await look("identity-sign-up");
  await page.getByLabel("Angezeigter Name").fill("Hanka");
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page).toHaveURL(/\/bautzen$/);
  await page.getByRole("banner").getByRole("link", { name: "Hanka" }).click();
  await page.getByRole("link", { name: "Anmeldedienste" }).click();
  await expect(page.getByRole("main")).toContainText("Substanziell");
  await look("identity-list");
  await page.getByRole("button", { name: "Verknüpfung lösen" }).click();
  await expect(page.getByRole("alert")).toContainText("der einzige Weg");
  await look("identity-last");
});

test("is asked for an address that nobody has confirmed", async ({ page, look, javaScriptEnabled }) => {
  await open(page, "/registrieren");
  await look("identity-register");
  await page.getByRole("link", { name: "Mit BundID anmelden" }).click();
  await agree(page, `post-${way(javaScriptEnabled)}`);
  await look("identity-sign-up-email");
  await page.getByLabel("E-Mail-Adresse").fill("");
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page.getByRole("alert")).toContainText("Geben Sie Ihre E-Mail-Adresse ein.");
  await look();
  await page.getByLabel("E-Mail-Adresse").fill(`post-${way(javaScriptEnabled)}@example.org`);
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sehen Sie in Ihr Postfach");
});

test("links a state account, and unlinks it", async ({ page, person, look, javaScriptEnabled }) => {
  await open(page, "/anmelden?zurueck=/konto/anmeldedienste");
  await signIn(page, person.email);
  await look("identity-none");
  await page.getByRole("link", { name: "BundID verknüpfen" }).click();
  await look("identity-link");
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  // The page in between leads on by itself, with scripts and without.
  await page.getByRole("button", { name: "Weiter" }).click();
  await agree(page, `dazu-${way(javaScriptEnabled)}`);
  await expect(page.getByRole("main")).toContainText("Der Anmeldedienst ist verknüpft.");
  await expect(page.getByRole("main")).toContainText("Hoch");
  await look("identity-linked");
  await page.getByRole("button", { name: "Verknüpfung lösen" }).click();
  await expect(page.getByRole("main")).toContainText("mit keinem Anmeldedienst verknüpft");
});
