// Those who run things: the operator adds a town, its first administrator joins, builds a team, and is looked over the
// shoulder for a stated reason.
import { readFile } from "node:fs/promises";

import { OPERATORS } from "./support/fill.js";
import { mailedPath } from "./support/mails.js";
import { setUpAtWork, signInAtWork } from "./support/second-factor.js";
import { expect, open, PASSWORD, test } from "./support/test.js";

const INVITATION = "Einladung ansehen";

async function signOut(page) {
  await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
}

test("a town gets its portal, its first administrator and a team", async ({ page, portal, look }, info) => {
  // A long way, with many pages to look at.
  test.slow();
  const way = info.project.name === "with JavaScript" ? "mit" : "ohne";
  const [town, slug] = [`Musterstadt ${way}`, `musterstadt-${way}`];
  const [mayor, helper] = [`leitung-${way}@example.org`, `hilfe-${way}@example.org`];
  const operator = OPERATORS[info.project.name];
  const heading = page.getByRole("heading", { level: 1 });

  await test.step("the operator adds it, after a mistake", async () => {
    await open(page, "/anmelden?zurueck=/plattform");
    await signInAtWork(page, operator.email);
    await look("operation");
    await page.getByRole("link", { name: "Stelle anlegen" }).click();
    await look("body-new");
    await page.getByLabel("Name", { exact: true }).fill(town);
    await page.getByLabel("Farbe").fill("grün");
    await page.getByLabel("E-Mail-Adresse der ersten Leitung").fill(mayor);
    await page.getByRole("button", { name: "Stelle anlegen" }).click();
    await expect(page.getByRole("alert")).toBeFocused();
    await look("body-new-errors");
    await page.getByLabel("Farbe").fill("#2e7d32");
    await page.getByRole("button", { name: "Stelle anlegen" }).click();
    await expect(heading).toHaveText(town);
    await look("body");
    await page.getByRole("link", { name: "Stelle ändern" }).click();
    await page.getByLabel("Sorbischer Name").fill("Nowe Město");
    await look("body-change");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.locator("body")).toContainText("Die Stelle ist geändert.");
    await open(page, `/plattform/stellen?q=${encodeURIComponent(town)}`);
    await expect(page.locator("tbody tr")).toHaveCount(1);
    await look("bodies");
    await signOut(page);
  });

  await test.step("the first administrator registers through the invitation", async () => {
    await page.goto(await mailedPath(portal.mails, mayor, INVITATION));
    await look("invitation-new");
    await page.locator("#field-name").fill("Ruth Rathaus");
    await page.locator("#field-password").fill(PASSWORD);
    await page.getByRole("button", { name: "Konto anlegen und Einladung annehmen" }).click();
    await setUpAtWork(page, mayor);
    await expect(heading).toHaveText("Verwaltung");
  });

  await test.step("she invites somebody, sends it again, and changes what he does", async () => {
    await page.getByRole("link", { name: "Team" }).click();
    await page.getByRole("link", { name: "Person einladen" }).click();
    await look("invite");
    await page.getByLabel("E-Mail-Adresse").fill(helper);
    await page.getByLabel(/^Redaktion:/).check();
    await page.getByRole("button", { name: "Einladung senden" }).click();
    await expect(page.getByRole("main")).toContainText(helper);
    await look("team");
    const first = await mailedPath(portal.mails, helper, INVITATION);
    await page.getByRole("button", { name: /^Erneut senden/ }).click();
    await expect.poll(async () => (await page.request.get(first)).status()).toBe(410);
    await signOut(page);

    await page.goto(await mailedPath(portal.mails, helper, INVITATION, 2));
    await page.locator("#field-name").fill("Hans Hilfe");
    await page.locator("#field-password").fill(PASSWORD);
    await page.getByRole("button", { name: "Konto anlegen und Einladung annehmen" }).click();
    await setUpAtWork(page, helper);
    await expect(heading).toHaveText("Verwaltung");
    await signOut(page);

    await open(page, `/anmelden?zurueck=/${slug}/verwaltung/team`);
    await signInAtWork(page, mayor);
    await page.getByRole("link", { name: /^Aufgaben ändern.*Hans Hilfe$/ }).click();
    await expect(page.getByRole("button", { name: "Aufgaben speichern" })).toBeVisible();
    await look("member");
    await page.getByLabel(/^Moderation:/).check();
    await page.getByRole("button", { name: "Aufgaben speichern" }).click();
    await expect(page.getByRole("article").filter({ hasText: "Hans Hilfe" })).toContainText("Moderation");
  });

  await test.step("she cannot leave the town without anybody", async () => {
    await page.getByRole("link", { name: /^Aufgaben ändern.*Ruth Rathaus$/ }).click();
    await page.getByRole("button", { name: "Aus dem Team nehmen" }).click();
    await expect(page.getByRole("alert")).toContainText("mindestens eine Leitung");
    await look("member-last");
    await signOut(page);
  });

  await test.step("the operator looks in, for a reason", async () => {
    await open(page, `/anmelden?zurueck=/plattform/stellen/${slug}`);
    await signInAtWork(page, operator.email);
    await page.getByLabel("Grund").fill("Anfrage 4711: Einladung kam nicht an");
    await page.getByRole("button", { name: "Einsicht beginnen" }).click();
    await expect(page.getByRole("main")).toContainText("Sie sehen als Betrieb der Plattform ein");
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await look("insight");
    await signOut(page);
  });

  await test.step("and the log tells all of it to the administrator", async () => {
    await open(page, `/anmelden?zurueck=/${slug}/verwaltung/team`);
    await signInAtWork(page, mayor);
    await expect(page.getByRole("main")).toContainText("Der Betrieb der Plattform sieht gerade ein");
    await look("team-onlooker");
    await open(page, `/${slug}/verwaltung/protokoll`);
    await expect(page.getByRole("article").first()).toContainText("Anfrage 4711");
    await look("log");
    await page.getByLabel("Was", { exact: true }).selectOption("Aufgaben geändert");
    await page.getByRole("button", { name: "Filtern" }).click();
    await expect(page.getByRole("article")).toHaveCount(1);
    await look("log-narrowed");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tabelle (CSV)" }).click();
    const table = await readFile(await (await download).path(), "utf8");
    expect(table.trim().split("\r\n")).toHaveLength(2);
    expect(table).toContain("Hans Hilfe");
  });
});

test("an invitation that is over says so", async ({ page, look }) => {
  await open(page, "/einladung?code=vorbei", 410);
  await look("invitation-over");
});
