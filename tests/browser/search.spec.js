// Somebody who looks for something, and does not know how it is spelt there.
import { expect, open, test } from "./support/test.js";

test("finds in spite of a typing error, narrows, and takes a filter away", async ({ page, look }) => {
  await open(page, "/suche?q=Kornmrakt");
  await expect(page.getByRole("link", { name: "Kornmarkt", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Wie soll der Kornmarkt aussehen?" })).toBeVisible();
  await look("search-spelling");

  await page.getByLabel("Suchbegriffe").fill("Linden");
  // Suggestions lie over what follows until the field is left.
  await page.getByLabel("Suchbegriffe").blur();
  await page.getByText("Suche eingrenzen").click();
  await page.getByLabel("Art des Treffers").selectOption({ label: "Beitrag" });
  await page.getByLabel("Ort", { exact: true }).fill("Bautzen");
  await page.getByLabel("Reihenfolge").selectOption({ label: "Neueste zuerst" });
  await page.getByRole("button", { name: "Suchen" }).click();
  const filters = page.getByRole("list", { name: "Gewählte Filter" });
  await expect(filters).toContainText("Art des Treffers: Beitrag");
  await expect(filters).toContainText("Ort: Bautzen");
  await expect(page.getByRole("article", { name: "Wie soll der Kornmarkt aussehen?" })).toBeVisible();
  await look("search-filters");

  await filters.getByRole("link", { name: /Beitrag/ }).click();
  await expect(filters).not.toContainText("Beitrag");
  await expect(filters).toContainText("Ort: Bautzen");
  await filters.getByRole("link", { name: "Alle Filter zurücksetzen" }).click();
  await expect(page.getByRole("heading", { name: "So finden Sie, was Sie suchen" })).toBeVisible();
  await look("search-help");
});
