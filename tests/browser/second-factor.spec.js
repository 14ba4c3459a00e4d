// Somebody who wants more than a password before her account.
import { readFile } from "node:fs/promises";

import { CAREFUL } from "./support/fill.js";
import { code, setUp } from "./support/second-factor.js";
import { expect, open, PASSWORD, signIn, test } from "./support/test.js";

test("signs in in two steps, loses the app, and turns it off", async ({ page, look, javaScriptEnabled }, info) => {
  const person = CAREFUL[info.project.name];
  await open(page, "/anmelden");
  await signIn(page, person.email);
  await page.getByRole("link", { name: "Anmeldung in zwei Schritten" }).click();
  await look("second-factor-setup");
  await page.getByLabel("Code aus der App").fill("12345");
  await page.getByRole("button", { name: "Einschalten" }).click();
  await expect(page.getByRole("alert")).toContainText("Dieser Code passt nicht.");
  await look("second-factor-setup-errors");

  const key = await setUp(page);
  const codes = page.locator(".codes code");
  await expect(codes).toHaveCount(10);
  await look("second-factor-codes");
  const printed = await codes.allTextContents();
  const print = page.getByRole("button", { name: "Drucken" });
  await (javaScriptEnabled ? expect(print).toBeVisible() : expect(print).toBeHidden());
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Als Datei speichern" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("wiederherstellungscodes.txt");
  expect(await readFile(await file.path(), "utf8")).toContain(printed.join("\n"));
  await page.getByRole("link", { name: "Ich habe die Codes aufbewahrt" }).click();
  await expect(page.getByRole("main")).toContainText("noch 10");
  await look("second-factor-on");

  const signOut = async () => {
    await open(page, "/konto");
    await page.locator("main").getByRole("button", { name: "Abmelden" }).click();
    await open(page, "/anmelden?zurueck=/bautzen");
    await signIn(page, person.email);
  };
  await test.step("with a code from the app", async () => {
    await signOut();
    await look("second-factor-step");
    await page.getByLabel("Code aus der App").fill("000000");
    await page.locator("main").getByRole("button", { name: "Anmelden" }).click();
    await expect(page.getByRole("alert")).toContainText("gilt nicht oder wurde schon benutzt");
    await page.getByLabel("Code aus der App").fill(code(key, 1));
    await page.locator("main").getByRole("button", { name: "Anmelden" }).click();
    await expect(page).toHaveURL(/\/bautzen$/);
    await expect(page.getByRole("banner")).toContainText(person.name);
  });
  await test.step("with a recovery code", async () => {
    await signOut();
    await page.getByRole("link", { name: "Einen Wiederherstellungscode benutzen" }).click();
    await look("second-factor-step-recovery");
    await page.getByLabel("Wiederherstellungscode").fill(printed[4]);
    await page.locator("main").getByRole("button", { name: "Anmelden" }).click();
    await expect(page).toHaveURL(/\/bautzen$/);
  });
  await test.step("new codes and the end", async () => {
    await open(page, "/konto/zweiter-faktor");
    await expect(page.getByRole("main")).toContainText("noch 9");
    await page.getByRole("link", { name: "Neue Wiederherstellungscodes" }).click();
    await page.getByLabel("Passwort oder Code").fill("falsch");
    await page.getByRole("button", { name: "Neue Wiederherstellungscodes" }).click();
    await expect(page.getByRole("alert")).toContainText("weder Ihr Passwort noch ein gültiger Code");
    await look("second-factor-renew");
    await page.getByLabel("Passwort oder Code").fill(PASSWORD);
    await page.getByRole("button", { name: "Neue Wiederherstellungscodes" }).click();
    await expect(codes).toHaveCount(10);
    expect(await codes.allTextContents()).not.toContain(printed[0]);
    await open(page, "/konto/zweiter-faktor/entfernen");
    await look("second-factor-remove");
    await page.getByLabel("Passwort oder Code").fill(PASSWORD);
    await page.getByRole("button", { name: "Ausschalten" }).click();
    await expect(page.getByRole("status")).toContainText("ist ausgeschaltet");
  });
});
