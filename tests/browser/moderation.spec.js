// Somebody reports a comment, a moderator decides, the author reads why and objects, the administrator decides on that.
import { MODERATORS } from "./support/fill.js";
import { mailedPath } from "./support/mails.js";
import { signInAtWork } from "./support/second-factor.js";
import { acceptRules, expect, open, signIn, test } from "./support/test.js";

const INSULT = "Ihr Schnarchnasen, fangt endlich an!";

test("a report is decided, told and objected to", async ({ page, portal, person, look, javaScriptEnabled }, info) => {
  test.slow();
  const { moderator, administrator } = MODERATORS[info.project.name];
  const heading = page.getByRole("heading", { level: 1 });
  const signOut = () => page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  let place;

  await test.step("somebody writes", async () => {
    await open(page, `/anmelden?zurueck=${encodeURIComponent(`/bautzen/beteiligungen/${portal.id}`)}`);
    await signIn(page, person.email);
    await page.getByLabel("Ihr Beitrag").fill(INSULT);
    await acceptRules(page);
    await page.getByRole("button", { name: "Beitrag veröffentlichen" }).click();
    await expect(page.getByText(INSULT).first()).toBeVisible();
    place = page.url();
    await signOut();
  });

  await test.step("a reader without an account reports it, after a mistake", async () => {
    await page.goto(place);
    await page.locator("a.report").first().click();
    await expect(heading).toHaveText("Inhalt melden");
    await look("report");
    await page.getByRole("button", { name: "Meldung absenden" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await look("report-errors");
    await page.getByLabel("Beleidigung oder Hass").check();
    await page.getByLabel("Was ist daran falsch?").fill("Niemand wird gern so genannt.");
    await page.getByLabel("Ihr Name").fill("Rosa Rüge");
    await page.locator("#field-email").fill(`rosa-${info.project.name.length}@example.org`);
    await page.getByLabel(/^Ich erkläre/).check();
    await page.getByRole("button", { name: "Meldung absenden" }).click();
    await expect(heading).toHaveText("Danke für Ihre Meldung");
    await look("report-thanks");
  });

  await test.step("a moderator takes the case and hides the text", async () => {
    await open(page, "/anmelden?zurueck=/bautzen/moderation");
    await signInAtWork(page, moderator.email);
    await expect(heading).toHaveText("Moderation");
    await look("queue");
    await page.getByRole("link", { name: INSULT }).first().click();
    await page.getByRole("button", { name: /Für 15 Minuten übernehmen/ }).click();
    await expect(page.getByText("Dieser Fall ist für Sie reserviert.")).toBeVisible();
    await look("case");
    if (javaScriptEnabled) {
      await expect(page.locator("kbd").first()).toBeVisible();
      await page.keyboard.press("v");
      await expect(page.getByLabel("Verbergen")).toBeChecked();
      await expect(page.locator("#field-grund")).toBeFocused();
    } else {
      await page.getByLabel("Verbergen").check();
    }
    await page.getByRole("button", { name: "Entscheidung treffen" }).click();
    await look("case-errors");
    await page.locator("#field-grund").selectOption({ label: "Respektloser Umgang" });
    await page.locator("#field-tatsachen").fill("„Schnarchnasen“ setzt andere herab.");
    await page.getByRole("button", { name: "Entscheidung treffen" }).click();
    await open(page, "/bautzen/moderation/zuletzt");
    await look("undo");
    await open(page, "/bautzen/moderation/einstellungen");
    await look("moderation-rules");
    await open(page, "/konto/moderation");
    await look("moderation-everywhere");
    await signOut();
  });

  await test.step("the text is gone", async () => {
    await open(page, place.split("#")[0], 410);
    await expect(page.getByRole("main")).not.toContainText("Schnarchnasen");
    await look("removed");
  });

  await test.step("the author reads why and objects", async () => {
    await open(page, "/anmelden?zurueck=/konto/entscheidungen");
    await signIn(page, person.email);
    await look("statements");
    await page.getByRole("link", { name: "Der Text wurde verborgen." }).first().click();
    await expect(page.getByRole("main")).toContainText("setzt andere herab");
    await look("statement");
    await page.getByLabel("Warum ist die Entscheidung falsch?").fill("So reden hier alle miteinander.");
    await page.getByRole("button", { name: "Einspruch einlegen" }).click();
    await expect(page.getByText("noch nicht entschieden")).toBeVisible();
    await signOut();
  });

  await test.step("somebody else decides on that, and the text is back", async () => {
    await open(page, "/anmelden?zurueck=/bautzen/moderation/einsprueche");
    await signInAtWork(page, administrator.email);
    await look("objections");
    await page.getByRole("link", { name: INSULT }).first().click();
    await look("objection");
    await page.getByLabel(/^Die Entscheidung wird aufgehoben/).check();
    await page.getByLabel("Gründe").fill("Derb, aber an niemanden gerichtet.");
    await page.getByRole("button", { name: "Über den Einspruch entscheiden" }).click();
    await expect(page.getByText("Der Einspruch hatte Erfolg.")).toBeVisible();
    await page.goto(place);
    await expect(page.getByText(INSULT).first()).toBeVisible();
    await expect.poll(() => mailedPath(portal.mails, person.email, "Entscheidung ansehen")).toContain("/konto/entscheidungen/");
  });
});
