// What every page has around it.
import { expect, open, test } from "./support/test.js";

test("an address that leads nowhere says where to go", async ({ page, look }) => {
  await open(page, "/bautzn", 404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Stelle kennen wir nicht");
  await look("unknown-body");
  await page.getByRole("main").getByRole("link", { name: "Bautzen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitreden: Bautzen");
  await open(page, "/bautzen/beteiligungen/999999", 404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Seite nicht gefunden");
  await expect(page.getByRole("banner")).toContainText("Bautzen");
  await look();
  await page.getByRole("link", { name: "Beteiligungen: Bautzen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Beteiligungen");
});

test("the language is chosen once and kept, on the same page", async ({ page, portal, context }) => {
  const here = `/bautzen/beteiligungen/${portal.id}?sortierung=alt`;
  await open(page, here);
  expect(await context.cookies(), "a reader gets no cookie").toEqual([]);
  const languages = page.getByRole("banner").getByRole("navigation").first();
  for (const [name, code, home] of [["English", "en", "Home"], ["Hornjoserbsce", "hsb", "Start"], ["Deutsch", "de", "Start"]]) {
    await languages.getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${portal.id}.*sortierung=alt`));
    await expect(page.locator("html")).toHaveAttribute("lang", code);
    await open(page, "/bautzen");
    await expect(page.locator("html")).toHaveAttribute("lang", code);
    if (code === "en") await expect(page.locator("nav.main")).toContainText(home);
    await open(page, here);
  }
});
