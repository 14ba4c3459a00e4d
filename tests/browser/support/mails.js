// The mailbox of everybody: mails lie in the portal's data directory.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Undoes quoted-printable (RFC 2045, section 6.7). */
function decoded(text) {
  const bytes = text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** The path in the mail to this address whose text holds the words, the `count`th of its kind; waits for it. */
export async function mailedPath(folder, address, words, count = 1) {
  for (let tries = 0; tries < 200; tries += 1) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml")).sort();
    const mails = await Promise.all(names.map(async (name) => decoded(await readFile(join(folder, name), "latin1"))));
    const found = mails.filter((mail) => mail.includes(`To: ${address}`) && mail.includes(words));
    if (found.length >= count) {
      const link = new URL(found[count - 1].match(/^http\S+$/m)[0]);
      return link.pathname + link.search;
    }
    await sleep(100);
  }
  throw new Error(`no mail to ${address} with: ${words}`);
}
