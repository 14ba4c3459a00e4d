// Journeys of people through a portal of their own, each with and without JavaScript.
//   PORTAL_BIN   the program to test (default: the debug build)
//   CHROMIUM     the browser (default: Debian's)
import { existsSync } from "node:fs";

import { defineConfig } from "@playwright/test";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM || browsers.find((path) => existsSync(path));
if (!executablePath) throw new Error(`No browser found: install chromium, or set CHROMIUM. Looked for ${browsers.join(", ")}`);

// The machine that runs the tests has two cores, and a database and a portal at work beside the browsers.
export default defineConfig({
  testDir: ".",
  outputDir: "results/traces",
  globalSetup: "./support/setup.js",
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 900 },
    actionTimeout: 10_000,
    // Pictures of each moment cost more than the journeys themselves.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      executablePath,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "with JavaScript", use: { javaScriptEnabled: true } },
    { name: "without JavaScript", use: { javaScriptEnabled: false }, testIgnore: /(demo|payloads|weight)\.spec\.js/ },
  ],
});
