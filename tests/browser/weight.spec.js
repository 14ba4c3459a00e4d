// What a first view costs somebody with little reception.
import { expect, test } from "./support/test.js";

const MOST_BYTES = 100_000;
const MOST_REQUESTS = 8;

test("a consultation's first view is light", async ({ page, portal }) => {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const addresses = new Map();
  let bytes = 0;
  network.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("data:")) addresses.set(requestId, request.url);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (addresses.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`/bautzen/beteiligungen/${portal.read.id}`, { waitUntil: "networkidle" });
  await expect(page.locator("article.post")).toHaveCount(20);
  expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length)).toBe(2);
  console.log(`first view of a consultation: ${bytes} bytes in ${addresses.size} requests`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  expect([...addresses.values()].length).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(bytes).toBeGreaterThan(40_000);
});
