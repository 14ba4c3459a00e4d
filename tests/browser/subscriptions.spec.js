// Somebody who wants to hear of what is new.
import { mailedPath } from "./support/mails.js";
import { expect, open, signIn, test } from "./support/test.js";

test("is helped while typing, by keyboard and by pointer", async ({ page, look, javaScriptEnabled }) => {
  await open(page, "/bautzen");
  const field = page.getByLabel("Beteiligungen und Beiträge durchsuchen");
  await field.fill("stadtp");
  if (!javaScriptEnabled) {
    await field.press("Enter");
    await expect(page).toHaveURL(/\/bautzen\/suche\?q=stadtp/);
    return;
  }
  await expect(field).toHaveRole("combobox");
  const list = page.getByRole("listbox");
  const option = list.getByRole("option", { name: "Wie soll der Stadtpark aussehen?" });
  await expect(option).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("[aria-live]", { hasText: /Vorschläge: \d+/ })).toHaveCount(1);
  await look("suggestions");
  // The last look made the window wide again; nothing took the focus away.
  await expect(field).toBeFocused();
  await field.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveValue("stadtp");
  await field.press("a");
  await expect(option).toBeVisible();
  await field.press("ArrowUp");
  await expect(list.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await field.press("ArrowDown");
  await expect(field).not.toHaveAttribute("aria-activedescendant");
  await field.press("ArrowDown");
  const active = list.locator("[aria-selected=true]");
  await expect(active).toHaveCount(1);
  await expect(field).toHaveAttribute("aria-activedescendant", await active.getAttribute("id"));
  const chosen = await active.getAttribute("data-value");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/bautzen\/suche\?q=/);
  await expect(page.getByLabel("Suchbegriffe")).toHaveValue(chosen);

  await open(page, "/");
  await page.getByLabel("Finden Sie Ihre Stadt").fill("kame");
  await page.getByRole("option", { name: "Kamenz" }).first().click();
  await expect(page).toHaveURL(/\/\?ort=Kamenz/);
});

test("subscribes to a search without an account", async ({ page, portal, look, javaScriptEnabled }) => {
  const email = `abo.${javaScriptEnabled ? "eins" : "zwei"}@example.org`;
  await open(page, "/bautzen/suche?q=Linden");
  await page.getByRole("link", { name: "Diese Suche abonnieren" }).click();
  await expect(page.getByText("„Linden“ · Bautzen")).toBeVisible();
  await look("subscribe");
  await page.getByRole("button", { name: "Abonnieren" }).click();
  await expect(page.getByRole("alert")).toContainText("E-Mail");
  await look("subscribe-errors");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Wöchentlich am Montag").check();
  await page.getByRole("button", { name: "Abonnieren" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sehen Sie in Ihr Postfach");
  const link = await mailedPath(portal.mails, email, "etwas abonniert");
  await open(page, link);
  await look("subscribe-confirm");
  await page.getByRole("button", { name: "Abonnement bestätigen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Das Abonnement gilt");
  await expect(page.getByRole("main")).toContainText("Wöchentlich am Montag");
  await look("subscribed");
  await open(page, link, 410);
});

test("keeps the own subscriptions in order", async ({ page, person, look }) => {
  await open(page, "/anmelden?zurueck=%2Fsuche%3Fq%3DBrunnen%26format%3Ddialogue");
  await signIn(page, person.email);
  await page.getByRole("link", { name: "Diese Suche abonnieren" }).click();
  await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(person.email);
  await page.getByRole("button", { name: "Abonnieren" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abonnements");
  await expect(page.getByRole("listitem").filter({ hasText: "„Brunnen“" }).getByText("Täglich am Morgen", { exact: true })).toBeVisible();
  await look("subscriptions");
  await page.getByRole("button", { name: "Ändern: Wöchentlich am Montag" }).click();
  await expect(page.getByText("Die Änderung ist gespeichert.")).toBeVisible();
  await page.getByRole("button", { name: "Abonnement beenden" }).click();
  await expect(page.getByText("Sie haben noch nichts abonniert")).toBeVisible();
  await look();
});

test("follows a consultation", async ({ page, person, look }) => {
  await open(page, "/anmelden?zurueck=%2Fbautzen%2Fbeteiligungen");
  await signIn(page, person.email);
  await page.locator(".card a").first().click();
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByRole("link", { name: "Diese Beteiligung abonnieren" }).click();
  await expect(page.getByRole("main")).toContainText(title);
  await look("follow");
  await page.getByRole("button", { name: "Abonnieren" }).click();
  await expect(page.getByText("Das Abonnement ist eingerichtet.")).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});
