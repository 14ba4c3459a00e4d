// Somebody who writes first and signs in afterwards, on a body's own host name.
import { acceptRules, expect, open, signIn, test } from "./support/test.js";

const HOST = "kamenz.localhost";

test("writes first, signs in on the platform, and finds the text on the body's own host", async ({ page, context, portal, person, look }) => {
  const host = `http://${HOST}:${new URL(portal.url).port}`;
  const main = page.getByRole("main");
  const text = `Eine Uhr am Markt, von ${person.name}`;

  await test.step("the form is open to everybody", async () => {
    await open(page, `${host}/beteiligungen/${portal.hosted}`);
    await look("take-part-visitor");
    await page.getByLabel("Ihr Beitrag").fill(text);
    await acceptRules(page);
    await main.getByRole("button", { name: "Weiter zur Anmeldung" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Noch ein Schritt: bitte anmelden");
    await expect(main).toContainText(text);
    await look("take-part-kept");
  });

  await test.step("the platform asks for the password in the body's name", async () => {
    await main.getByRole("link", { name: "Anmelden und veröffentlichen" }).click();
    await expect(page).toHaveURL(new RegExp(`^${portal.url}/anmelden`));
    await expect(page.getByRole("banner")).toContainText("Kamenz");
    await expect(main).toContainText("Ihr Text ist aufgehoben");
    await look();
    await signIn(page, person.email);
  });

  await test.step("the text stands there under the own name", async () => {
    await expect(page).toHaveURL(new RegExp(`^${host}/beteiligungen/`));
    await expect(main).toContainText(text);
    await expect(page.getByRole("banner")).toContainText(person.name);
    const sessions = (await context.cookies()).filter(({ name }) => name === "__Host-sitzung");
    expect(new Set(sessions.map(({ domain }) => domain))).toEqual(new Set(["localhost", HOST]));
  });

  await test.step("signing out on the host signs out of the platform", async () => {
    await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
    await expect(page).toHaveURL(`${host}/`);
    await page.goto(`${portal.url}/konto`);
    await expect(page).toHaveURL(/\/anmelden\?zurueck=%2Fkonto$/);
  });

  await test.step("a code from elsewhere is explained", async () => {
    await page.goto(`${host}/anmelden/annehmen?code=gefunden&zurueck=/netiquette`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Die Anmeldung ist hier nicht angekommen");
    await look();
    await main.getByRole("link", { name: "Noch einmal versuchen" }).click();
    await signIn(page, person.email);
    await expect(page).toHaveURL(`${host}/netiquette`);
  });
});

test("who has just signed in on the platform goes on without a question", async ({ page, context, portal, person }) => {
  const host = `http://${HOST}:${new URL(portal.url).port}`;
  await open(page, "/anmelden?zurueck=/konto");
  await signIn(page, person.email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mein Konto");
  await open(page, `${host}/anmelden?zurueck=/netiquette`);
  await expect(page).toHaveURL(`${host}/netiquette`);
  await expect(page.getByRole("banner")).toContainText(person.name);
  expect((await context.cookies()).some(({ name }) => name === "__Host-uebergabe")).toBe(false);
});
