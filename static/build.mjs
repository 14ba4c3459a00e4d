// Makes static/dist: style, script, fonts and icon under names with a content hash, and manifest.json with the names.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { transform as minifyScript } from "esbuild";
import { transform as minifyStyle } from "lightningcss";
import { PurgeCSS } from "purgecss";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const kern = join(here, "node_modules/@kern-ux/native/dist");
const dist = join(here, "dist");
// Browsers of the last two and a half years: they know oklch, :has and unprefixed masks.
const targets = Object.fromEntries([["chrome", 120], ["edge", 120], ["firefox", 121], ["safari", 17]].map(([name, major]) => [name, major << 16]));

/** Latin with the letters of German, both Sorbian languages, Polish and Czech, and the marks of good typography. */
const letters = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, place) => String.fromCharCode(0x20 + place)),
  ...Array.from({ length: 0xff - 0xa0 + 1 }, (_, place) => String.fromCharCode(0xa0 + place)),
  "ĄąĆćČčĎďĘęĚěĹĺĽľŁłŃńŇňŐőŒœŔŕŘřŚśŠšŤťŮůŰűŸŹźŻżŽžẞ",
  "–—‘’‚“”„†•…‰‹›€™−≤≥→←↑↓ ",
].join("");

async function fonts() {
  const weights = { 400: "Regular", 600: "SemiBold" };
  return Promise.all(
    Object.entries(weights).map(async ([weight, name]) => {
      const whole = await readFile(join(kern, `fonts/fira-sans/FiraSans-${name}.woff2`));
      const part = await subsetFont(whole, letters, { targetFormat: "woff2", noLayoutClosure: true });
      return [`fira-sans-${weight}.woff2`, part];
    }),
  );
}

/** KERN follows the reader's scheme by itself; on paper everything is light. Its attributes for a scheme chosen by script go. */
function schemes(css) {
  const changes = [
    ["@media (prefers-color-scheme: dark)", "@media screen and (prefers-color-scheme: dark)"],
    ["@media (prefers-color-scheme: light)", "@media print, (prefers-color-scheme: light)"],
    [/:is\(body,[^{]*\.kern-level-0 \{/, "body {"],
  ];
  return changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`KERN's style no longer has ${from}`);
    return changed;
  }, css);
}

async function style(names) {
  const source = schemes(await readFile(join(kern, "kern.css"), "utf8")) + (await readFile(join(here, "css/app.css"), "utf8"));
  const content = [join(here, "../src/**/*.rs"), join(here, "js/*.js")];
  // Elements that only people's formatted texts have.
  const safelist = ["blockquote", "pre", "code", "hr", "table", "caption", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6"];
  const options = { content, css: [{ raw: source }], variables: true, safelist };
  const [{ css }] = await new PurgeCSS().purge(options);
  const named = css.replace(/url\("(fira-sans-\d+\.woff2)"\)/g, (_, name) => `url("${names[name]}")`);
  return Buffer.from(minifyStyle({ filename: "app.css", code: Buffer.from(named), minify: true, targets }).code);
}

async function script(...names) {
  const parts = await Promise.all(names.map((name) => readFile(join(here, "js", name), "utf8")));
  const { code } = await minifyScript(parts.join("\n"), { minify: true, target: "es2022", format: "iife" });
  return Buffer.from(code);
}

function variants(name, bytes) {
  if (name.endsWith(".woff2")) return [];
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return [[".br", brotliCompressSync(bytes, { params })], [".gz", gzipSync(bytes, { level: 9 })]];
}

const manifest = {};
const kept = new Set(["manifest.json"]);

async function put(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const hashed = name.replace(/\.(\w+)$/, `.${hash}.$1`);
  manifest[name] = hashed;
  const files = [["", bytes], ...variants(name, bytes)];
  for (const [ending, content] of files) {
    kept.add(hashed + ending);
    await writeChanged(join(dist, hashed + ending), content);
  }
  const smallest = Math.min(...files.map(([, content]) => content.length));
  console.log(`${hashed.padEnd(32)} ${String(bytes.length).padStart(7)} B ${String(smallest).padStart(7)} B compressed`);
  return smallest;
}

/** Leaves a file alone that is right already, so that the program around it need not be built anew. */
async function writeChanged(path, content) {
  const there = await readFile(path).catch(() => null);
  if (!there || !there.equals(Buffer.from(content))) await writeFile(path, content);
}

await mkdir(dist, { recursive: true });
let total = 0;
for (const [name, bytes] of await fonts()) total += await put(name, bytes);
total += await put("app.css", await style(manifest));
total += await put("app.js", await script("app.js", "suggest.js"));
// Not in anybody's first view: moderators' pages bring it along.
await put("moderation.js", await script("moderation.js"));
// Nor this one: forms bring it along while their body is under attack.
await put("proof.js", await script("proof.js"));
total += await put("favicon.svg", await readFile(join(here, "favicon.svg")));
await writeChanged(join(dist, "manifest.json"), JSON.stringify(manifest, null, 1));
for (const old of await readdir(dist)) if (!kept.has(old)) await rm(join(dist, old));
console.log(`${"first view without HTML".padEnd(32)} ${" ".repeat(9)} ${String(total).padStart(7)} B`);
if (total > 60_000) throw new Error("the first view may have 60,000 bytes");
