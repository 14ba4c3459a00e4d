// An app for one-time codes (RFC 6238), and the way through the page that sets it up.
import { createHmac } from "node:crypto";

import { signIn } from "./test.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_MS = 30_000;

/** The code of the key some steps from now. A code counts once, and the next one counts already. */
export function code(key, steps = 0) {
  const bits = [...key.replaceAll(/\s/g, "")].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + steps));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const at = mac.at(-1) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Sets up a second factor on the page that is open; gives back its key. The recovery codes are then on the page. */
export async function setUp(page) {
  const key = await page.locator("code.key").textContent();
  await page.getByLabel("Code aus der App").fill(code(key));
  await page.getByRole("button", { name: "Einschalten" }).click();
  return key;
}

/** What is left of the recovery codes of those who have set up a second factor in this test, by address. */
const recovery = new Map();

/** Signs in somebody who works for a body or the platform: the first time the second factor is set up on the way. */
export async function signInAtWork(page, email) {
  await signIn(page, email);
  if (!recovery.has(email)) {
    await setUpAtWork(page, email);
    return;
  }
  // A code of the app counts once, and a test does not wait for the next one.
  await page.getByRole("link", { name: "Einen Wiederherstellungscode benutzen" }).click();
  await page.getByLabel("Wiederherstellungscode").fill(recovery.get(email).pop());
  await page.locator("main").getByRole("button", { name: "Anmelden" }).click();
}

/** As setUpOnTheWay, and keeps the recovery codes for the next time. */
export async function setUpAtWork(page, email) {
  await page.getByText("Für Ihre Aufgaben nötig").waitFor();
  await setUp(page);
  await page.getByRole("link", { name: "Ich habe die Codes aufbewahrt" }).waitFor();
  recovery.set(email, await page.locator(".codes code").allTextContents());
  await page.getByRole("link", { name: "Ich habe die Codes aufbewahrt" }).click();
}

/** What staff pass through at their first action after signing in, back to where they wanted to go. */
export async function setUpOnTheWay(page) {
  await page.getByText("Für Ihre Aufgaben nötig").waitFor();
  const key = await setUp(page);
  await page.getByRole("link", { name: "Ich habe die Codes aufbewahrt" }).click();
  return key;
}
