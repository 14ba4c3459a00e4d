// A neighbour says what a plan does to her, and the town hall answers.
import { PLANNERS } from "./support/fill.js";
import { mailedPath } from "./support/mails.js";
import { setUpOnTheWay } from "./support/second-factor.js";
import { expect, open, signIn, test } from "./support/test.js";

const WORDS = "Bei Starkregen läuft das Wasser in unseren Keller.\n\nBitte planen Sie ein Becken.";

test("states something without an account, and is told what came of it", async ({ page, portal, look }, info) => {
  test.slow();
  const email = `nachbarin.${info.project.name === "with JavaScript" ? "eins" : "zwei"}@example.org`;
  const heading = page.getByRole("heading", { level: 1 });
  const main = page.getByRole("main");

  const receipt = await test.step("the neighbour writes, after a mistake", async () => {
    await open(page, `/bautzen/beteiligungen/${portal.plan}`);
    await look("statements-plan");
    await page.getByRole("region", { name: "Stellungnahmen" }).getByRole("link", { name: "Stellungnahme abgeben" }).click();
    await look("statement-form");
    await page.getByLabel("E-Mail-Adresse").fill("kein postfach");
    await page.getByRole("button", { name: "Verbindlich absenden" }).click();
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveCount(2);
    await look("statement-errors");
    await page.getByLabel("Betreff").fill("Regenwasser am Lindenweg");
    await page.getByLabel("Ihre Stellungnahme").fill(WORDS);
    await page.getByLabel("Name").fill("Ruth Nachbar");
    await page.getByLabel("E-Mail-Adresse").fill(email);
    await page.getByRole("button", { name: "Verbindlich absenden" }).click();
    await expect(heading).toHaveText(/^Stellungnahme Nr\. \d+$/);
    await expect(main).toContainText("Ihre Stellungnahme ist eingegangen");
    await look("statement-receipt");
    return mailedPath(portal.mails, email, "Eingangsbestätigung");
  });

  const number = (await heading.textContent()).match(/\d+/)[0];
  await test.step("an editor weighs it and tells her", async () => {
    await open(page, "/anmelden?zurueck=/bautzen/verwaltung");
    await signIn(page, PLANNERS[info.project.name].weighs.email);
    await setUpOnTheWay(page);
    await open(page, `/bautzen/beteiligungen/${portal.plan}`);
    await page.getByRole("link", { name: /eingegangen, \d+ noch abzuwägen/ }).click();
    await expect(heading).toHaveText("Eingegangene Stellungnahmen");
    await look("statements-list");
    await page.getByRole("link", { name: `Nr. ${number} · Regenwasser am Lindenweg` }).click();
    await look("statement-desk");
    await page.getByRole("button", { name: "Abwägung speichern" }).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(2);
    await page.getByLabel("Ergebnis der Abwägung").selectOption({ label: "Berücksichtigt" });
    await page.getByLabel("Begründung").fill("Am tiefsten Punkt entsteht ein Becken.");
    await page.getByRole("button", { name: "Abwägung speichern" }).click();
    await expect(page.getByText("Die Abwägung ist gespeichert.")).toBeVisible();
    await page.getByRole("link", { name: /mitteilen/ }).click();
    await look("statements-tell");
    await page.getByRole("button", { name: "Jetzt mitteilen" }).click();
    await expect(page.getByText("Die Ergebnisse werden jetzt mitgeteilt.")).toBeVisible();
    await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  });

  await test.step("the neighbour reads the answer", async () => {
    const told = await mailedPath(portal.mails, email, "Ergebnis zu Ihrer Stellungnahme");
    expect(told).toBe(receipt);
    await open(page, told);
    await expect(main).toContainText("Am tiefsten Punkt entsteht ein Becken.");
    await look("statement-told");
  });
});

test("enters what came by post", async ({ page, portal, look }, info) => {
  await open(page, `/anmelden?zurueck=/bautzen/verwaltung/beteiligungen/${portal.plan}/stellungnahmen`);
  await signIn(page, PLANNERS[info.project.name].enters.email);
  await setUpOnTheWay(page);
  await page.getByRole("link", { name: "Stellungnahme erfassen" }).click();
  await look("statement-entry");
  await page.getByRole("button", { name: "Erfassen" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(3);
  await page.getByLabel("Post oder Briefkasten").check();
  await page.getByLabel("Eingegangen am").fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel("Text der Stellungnahme").fill(WORDS);
  await page.getByRole("button", { name: "Erfassen" }).click();
  await expect(page.getByRole("main")).toContainText("Post oder Briefkasten");
});
