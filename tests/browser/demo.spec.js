// The demonstration, as `make demo` leaves it: what a visitor sees in the first minute.
import { expect, test as base } from "./support/test.js";
import { Server } from "./support/server.js";

const test = base.extend({
  demo: [
    async ({}, use) => {
      const server = await Server.prepare();
      const began = Date.now();
      await server.run("demo", "--contributions", "2000");
      console.log(`demo with 2,000 contributions: ${((Date.now() - began) / 1000).toFixed(1)} s`);
      await server.start();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
});

test("all of Saxony is there, and one click signs a citizen in", async ({ page, look }) => {
  await page.goto("/");
  await expect(page.getByText("Vorführung – keine echten Verfahren")).toBeVisible();
  await look("demo-front");
  await page.getByLabel("Finden Sie Ihre Stadt").fill("Budyšin");
  await page.getByRole("button", { name: "Finden" }).click();
  await page.getByRole("region", { name: "Gefunden zu" }).getByRole("link", { name: "Bautzen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitreden: Bautzen");
  await look("demo-home");
  await page.getByRole("banner").getByRole("link", { name: "Anmelden" }).click();
  await look("demo-sign-in");
  await page.getByRole("row", { name: "Bürgerin oder Bürger" }).getByRole("button").click();
  await expect(page).toHaveURL(/\/bautzen$/);
  await expect(page.getByRole("banner").getByRole("button", { name: "Abmelden" })).toBeVisible();
});

test("its lists and consultations can be read", async ({ page, look }) => {
  await page.goto("/dresden/beteiligungen?status=active");
  await look("demo-list");
  await page.locator("article.card").getByRole("link").first().click();
  await look("demo-consultation");
  await page.goto("/suche?q=Radweg");
  await expect(page.locator("main")).toContainText(/Treffer/);
  await look("demo-search");
});
