// A body's administrator sets what the portal points moderators to, and gives the body house rules of its own.
import { RULERS } from "./support/fill.js";
import { signInAtWork } from "./support/second-factor.js";
import { expect, open, test } from "./support/test.js";

test("an administrator chooses hints and publishes house rules", async ({ page, look }, info) => {
  test.slow();
  const ruler = RULERS[info.project.name];
  const main = page.getByRole("main");
  await open(page, `/anmelden?zurueck=/${ruler.body}/verwaltung`);
  await signInAtWork(page, ruler.email);

  await test.step("the hints for moderators", async () => {
    await main.getByRole("link", { name: "Hinweise für die Moderation" }).click();
    await look("signals");
    await page.getByLabel("Wörter der Liste").selectOption({ label: "Bei deutlichen Funden zurückhalten, bis jemand entschieden hat" });
    await page.getByLabel("Wortliste").fill("ab*");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await look("signals-errors");
    await page.getByLabel("Wortliste").fill("trottel*");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.locator("body")).toContainText("Ihre Auswahl gilt ab jetzt");
    await expect(page.getByLabel("Wortliste")).toHaveValue("trottel*");
  });

  await test.step("the house rules, with a look before they are published", async () => {
    await open(page, `/${ruler.body}/netiquette`);
    await look("house-rules");
    await main.getByRole("link", { name: "Regeln ändern" }).click();
    await expect(page.getByLabel("Regeln", { exact: true })).toHaveValue(/### Was wir uns wünschen/);
    await page.getByLabel("Regeln", { exact: true }).fill("### Kurz\n\nBleiben Sie **freundlich**.");
    await page.getByRole("button", { name: "Vorschau ansehen" }).click();
    await expect(main.getByRole("heading", { name: "Kurz" })).toBeVisible();
    await look("house-rules-edit");
    await page.getByRole("button", { name: "Neue Fassung veröffentlichen" }).click();
    await expect(main.getByRole("heading", { name: "Fassungen" })).toBeVisible();
    await look("house-rules-own");
    await main.getByRole("link", { name: "Allgemeine Fassung der Plattform" }).click();
    await expect(main).toContainText("Diese Fassung gilt nicht mehr");
    await look("house-rules-former");
  });

  await test.step("the notices that the law asks for, and the body's contact", async () => {
    await open(page, `/${ruler.body}/verwaltung`);
    await main.getByRole("link", { name: "Angaben der Stelle" }).click();
    await page.getByLabel("Farbe").fill("blau");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await look("body-settings-errors");
    await main.getByRole("link", { name: "Impressum" }).click();
    const text = page.getByLabel("Text", { exact: true });
    await expect(text).toHaveValue(/### Anbieter/);
    await look("notice-edit");
    await text.fill("### Anbieter\n\nStadtverwaltung, **Rathausplatz 1**");
    await page.getByRole("button", { name: "Vorschau ansehen" }).click();
    await expect(main.getByText("Rathausplatz 1").first()).toBeVisible();
    await look("notice-preview");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Impressum");
    await expect(main.locator(".prose")).toContainText("Rathausplatz 1");
    await look("notice-own");
  });
});
