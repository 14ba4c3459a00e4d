// Looking at a page as different people have it before them.
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect } from "@playwright/test";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What alone depends on colours; the rest is the same in both schemes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const results = join(import.meta.dirname, "../results");

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 780 };
/** What is left of 1280 pixels at 400 % (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

export async function lookAt(page, { javaScriptEnabled = true, picture }) {
  const problems = [];
  await page.waitForLoadState();
  for (const size of [ZOOMED, PHONE, WIDE]) {
    await page.setViewportSize(size);
    problems.push(...(await sideways(page, size.width)));
    if (size === ZOOMED) continue;
    for (const scheme of ["dark", "light"]) {
      await page.emulateMedia({ colorScheme: scheme });
      const where = `${size.width} px, ${scheme}`;
      // Without scripts axe cannot run either; the page is the same but for what scripts add.
      if (javaScriptEnabled) problems.push(...(await violations(page, where, scheme === "dark" ? COLOUR_RULES : TAGS)));
      if (picture && javaScriptEnabled) {
        await page.screenshot({ path: join(results, `${picture}-${size.width}-${scheme}.png`), fullPage: true });
      }
    }
  }
  expect(problems, page.url()).toEqual([]);
}

async function violations(page, where, runOnly) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(
    async (runOnly) => (await window.axe.run(document, { runOnly, resultTypes: ["violations"] })).violations,
    runOnly,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${where}: ${id} (${help}): ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1]?.trim()}`),
  );
}

/** Elements that stick out to the right, if the page can be scrolled sideways. */
async function sideways(page, width) {
  return page.evaluate((width) => {
    const root = document.documentElement;
    if (root.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".scroll, pre"),
    );
    const names = wide.slice(-3).map((element) => `${element.localName}.${element.className}`);
    return [`${width} px: the page is ${root.scrollWidth} px wide (${names.join(", ")})`];
  }, width);
}
