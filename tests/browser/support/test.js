// The test of this folder: every page is watched for whatever must never happen, and can be looked at closely.
import { test as base, expect } from "@playwright/test";

import { lookAt } from "./look.js";
import { PASSWORD, PEOPLE } from "./fill.js";

const portal = process.env.PORTAL_TEST ? JSON.parse(process.env.PORTAL_TEST) : {};
let visitors = 0;

export { expect, PASSWORD };

export const test = base.extend({
  baseURL: portal.url,
  portal: async ({}, use, info) => use({ ...portal, ...portal.consultations[info.project.name] }),
  person: async ({}, use, info) => use(PEOPLE[info.project.name]),

  context: async ({ context, baseURL }, use, info) => {
    visitors += 1;
    await context.setExtraHTTPHeaders({ "X-Forwarded-For": `10.2.${info.workerIndex}.${visitors}` });
    const wrong = watch(context, baseURL);
    await use(context);
    expect(wrong, "what no page may do").toEqual([]);
  },

  /** Looks at the page as it is: axe, both schemes, both widths, no sideways scrolling; pictures if it has a name. */
  look: async ({ page, javaScriptEnabled }, use) => {
    await use((picture) => lookAt(page, { javaScriptEnabled, picture }));
  },
});

/** Collects errors on the console (the content security policy's among them), failed parts and foreign requests. */
function watch(context, baseURL) {
  const wrong = [];
  context.on("request", (request) => {
    const own = (address) => new URL(address.replace("kamenz.localhost", "localhost")).origin;
    const sites = [baseURL, portal.provider].map(own);
    if (!/^(data|about|blob):/.test(request.url()) && !sites.includes(own(request.url())))
      wrong.push(`foreign request: ${request.url()}`);
  });
  context.on("response", (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= (isPage ? 500 : 400)) wrong.push(`${response.status()} from ${response.url()}`);
  });
  context.on("console", (message) => {
    // A page that says what is missing or wrong has such a status, and the browser notes that.
    const isStatus = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !isStatus) wrong.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => wrong.push(`script: ${error.error()}`));
  return wrong;
}

/** Fills in the sign-in page that is open. */
export async function signIn(page, email, password = PASSWORD) {
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  await page.locator("main").getByRole("button", { name: "Anmelden", exact: true }).click();
}

/** A page's status when its address is opened. */
export async function open(page, address, status = 200) {
  const answer = await page.goto(address);
  expect(answer.status(), address).toBe(status);
}

/** Accepts the house rules in the form for a text, where they have not been accepted in another journey. */
export async function acceptRules(page) {
  const rules = page.getByLabel(/^Ich halte mich an die Regeln/);
  if ((await rules.count()) > 0) await rules.check();
}
