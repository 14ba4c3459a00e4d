// Somebody who uses no mouse.
import { expect, open, PASSWORD, test } from "./support/test.js";

/** What has the focus must be seen: a ring around it or around its card, in the window and not covered. */
async function focusIsVisible(page) {
  // The page may still be scrolling to it.
  await expect.poll(() => hiddenFocus(page), { intervals: [0, 50, 100, 200], timeout: 3000 }).toBe("");
}

/** What is wrong with the visibility of the focus, or nothing. */
async function hiddenFocus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const ringed = [element, element.closest(".card")].filter(Boolean).some((ring) => {
      const style = getComputedStyle(ring);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    });
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    const free = top && (element.contains(top) || top.contains(element));
    return ringed && free ? "" : `${ringed ? "out of sight" : "no ring"}: ${element.outerHTML.slice(0, 200)}`;
  });
}

/** Goes on with the tabulator until this has the focus, looking at the focus on the way. */
async function tabTo(page, locator, key = "Tab", most = 60) {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press(key);
    await focusIsVisible(page);
    if (await locator.evaluate((element) => element === document.activeElement)) return steps + 1;
  }
  throw new Error(`not reached with ${most} × ${key}: ${locator}`);
}

test("skips to the content, signs in, and votes", async ({ page, portal, person, javaScriptEnabled }) => {
  await open(page, "/bautzen");
  const skip = page.getByRole("link", { name: "Zum Inhalt springen" });
  expect(await tabTo(page, skip)).toBe(1);
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  expect(await tabTo(page, page.getByLabel("Beteiligungen und Beiträge durchsuchen"), "Tab", 3)).toBe(1);

  await open(page, "/bautzen");
  const list = page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("link", { name: "Beteiligungen" });
  await tabTo(page, list);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Beteiligungen");
  const consultation = page.getByRole("link", { name: portal.name });
  await tabTo(page, consultation);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(portal.name);

  await tabTo(page, page.getByRole("banner").getByRole("link", { name: "Anmelden" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Anmelden");
  await tabTo(page, page.getByLabel("E-Mail-Adresse"));
  await page.keyboard.type(person.email);
  await tabTo(page, page.getByLabel("Passwort", { exact: true }), "Tab", 1);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(portal.name);

  const post = page.locator("article.post").nth(2);
  const neutral = post.getByRole("button", { name: /^Neutral/ });
  await tabTo(page, neutral);
  await page.keyboard.press("Space");
  await expect(neutral).toHaveAttribute("aria-pressed", "true");
  if (javaScriptEnabled) {
    await expect(neutral).toBeFocused();
    await focusIsVisible(page);
    await page.keyboard.press("Space");
  } else {
    // The page came anew at this contribution; the button is a few steps away, not the whole page.
    await expect(post).toBeInViewport();
    expect(await tabTo(page, neutral, "Tab", 8)).toBeLessThanOrEqual(8);
    await page.keyboard.press("Enter");
  }
  await expect(neutral).toHaveAttribute("aria-pressed", "false");
});

test("reaches everything on a page, and nothing holds the focus", async ({ page, portal }) => {
  await open(page, `/bautzen/beteiligungen/${portal.read.id}/beitraege/${portal.read.latest}`);
  await tabTo(page, page.getByRole("contentinfo").getByRole("link").last(), "Tab", 80);
  await tabTo(page, page.getByRole("link", { name: "Zum Inhalt springen" }), "Shift+Tab", 80);
});
