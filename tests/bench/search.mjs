// Asks the questions of search.txt with some clients at a time and prints how long the answers took.
//   node tests/bench/search.mjs http://127.0.0.1:18080 [clients] [rounds]
// Bars: 95 % under 150 ms, none over 1 s, nothing but 200.
import { readFileSync } from "node:fs";
import http from "node:http";

const [base, clients = "4", rounds = "1"] = process.argv.slice(2);
const questions = readFileSync(new URL("search.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(clients) });

function ask(query) {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(`${base}/api/v1/search?${query}`, { agent }, (answer) => {
      let size = 0;
      answer.on("data", (part) => (size += part.length));
      answer.on("end", () => resolve({ ms: performance.now() - begun, status: answer.statusCode, size }));
    });
    request.on("error", reject);
  });
}

async function round(list) {
  const waiting = [...list];
  const taken = [];
  const client = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      taken.push({ kind: next[0], query: next[1], ...(await ask(next[1])) });
    }
  };
  await Promise.all(Array.from({ length: Number(clients) }, client));
  return taken;
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const told = (number) => number.toFixed(0).padStart(8);

await round(questions.slice(0, 20));
const taken = [];
for (let n = 0; n < Number(rounds); n++) taken.push(...(await round(questions)));
const kinds = [...new Set(questions.map(([kind]) => kind))].sort();
console.log(`Search: ${questions.length} questions, ${clients} clients, ${rounds} round(s); ms`);
console.log("what          asked     p50     p95     max");
for (const kind of [...kinds, "all"]) {
  const times = taken.filter((one) => kind === "all" || one.kind === kind).map((one) => one.ms).sort((a, b) => a - b);
  console.log(kind.padEnd(13), String(times.length).padStart(5), told(at(times, 0.5)), told(at(times, 0.95)), told(times.at(-1)));
}
const quick = taken.filter((one) => one.ms < 150).length / taken.length;
const longest = Math.max(...taken.map((one) => one.ms));
const failed = taken.filter((one) => one.status !== 200);
console.log(`Under 150 ms: ${(100 * quick).toFixed(1)} %, ${quick >= 0.95 ? "ok" : "below"} (bar 95 %); ` +
  `longest ${longest.toFixed(0)} ms, ${longest <= 1000 ? "ok" : "below"} (bar 1000); failed ${failed.length}`);
if (process.env.BENCH_SLOWEST) {
  for (const one of taken.sort((a, b) => b.ms - a.ms).slice(0, 15)) console.log(told(one.ms), one.kind, decodeURIComponent(one.query));
}
for (const one of failed.slice(0, 5)) console.log(one.status, one.query);
