// A body under attack: a visitor writes and reports all the same, with script by itself and without by another way.
import { signInAtWork } from "./support/second-factor.js";
import { ATTACKED } from "./support/fill.js";
import { acceptRules, expect, open, test } from "./support/test.js";

test("forms ask for work while a body is under attack", async ({ page, browser, portal, look, javaScriptEnabled }, info) => {
  const keeper = ATTACKED[info.project.name];
  const consultation = `/${keeper.body}/beteiligungen/${portal.attacked[info.project.name]}`;
  const main = page.getByRole("main");
  const set = async (choice) => {
    await open(page, `/${keeper.body}/verwaltung/schutz`);
    await page.getByLabel(choice).check();
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(main).toContainText("Die Einstellung ist gespeichert.");
  };

  await test.step("the administrator switches it on", async () => {
    await open(page, `/anmelden?zurueck=/${keeper.body}/verwaltung/schutz`);
    await signInAtWork(page, keeper.email);
    await look("protection");
    await set("Immer");
  });

  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled, locale: "de-DE" });
  const visitor = await context.newPage();
  try {
    await test.step("the trap is hidden from everybody, the form can be sent", async () => {
      await visitor.goto(consultation);
      const trap = visitor.locator("input[name=webseite]").first();
      expect(await trap.evaluate((input) => [input.tabIndex, input.closest("[aria-hidden=true]") !== null])).toEqual([-1, true]);
      const box = await trap.locator("xpath=ancestor::div[1]").boundingBox();
      expect(box.width * box.height).toBeLessThan(2);
      await visitor.getByLabel("Ihr Beitrag").fill("Eine Bank unter der Linde.");
      await acceptRules(visitor);
      if (javaScriptEnabled) {
        await expect(visitor.getByText("Ohne JavaScript melden Sie sich bitte an")).toBeHidden();
        await visitor.getByRole("button", { name: "Weiter zur Anmeldung" }).click();
        await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("Noch ein Schritt: bitte anmelden");
      } else {
        await expect(visitor.getByText("Ohne JavaScript melden Sie sich bitte an")).toBeVisible();
        await visitor.getByRole("button", { name: "Weiter zur Anmeldung" }).click();
        await expect(visitor.getByRole("alert")).toContainText("ein Schritt mehr nötig");
        await expect(visitor.getByLabel("Ihr Beitrag")).toHaveValue("Eine Bank unter der Linde.");
      }
    });

    await test.step("how long a browser works", async () => {
      if (!javaScriptEnabled) return;
      const slow = await context.newCDPSession(visitor);
      for (const rate of [1, 6]) {
        await slow.send("Emulation.setCPUThrottlingRate", { rate });
        await visitor.goto(consultation);
        const proof = visitor.locator("input[name=beweis]").first();
        await expect(proof).toHaveValue(/^\d+(,\d+){7}$/, { timeout: 60_000 });
        console.log(`CPU 1/${rate}: ${await proof.getAttribute("data-took")} ms of work`);
      }
    });
  } finally {
    await context.close();
    await set("Von selbst");
  }
});
