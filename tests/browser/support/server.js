// A portal with a database of its own, in a folder that goes away with it.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const program = resolve(process.env.PORTAL_BIN || join(import.meta.dirname, "../../../target/debug/portal"));
/** A debug build makes its cluster and applies its migrations in this time even when both cores are busy. */
const START_MS = 60_000;

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

export class Server {
  /** Prepares a portal that is not running yet. */
  static async prepare() {
    const server = new Server();
    server.folder = await mkdtemp(join(tmpdir(), "portal-browser-"));
    // Started by root, PostgreSQL runs as somebody else, who must get in.
    await chmod(server.folder, 0o755);
    server.port = await freePort();
    server.url = `http://localhost:${server.port}`;
    server.mails = join(server.folder, "data/mail");
    const env = { ...process.env };
    for (const name of Object.keys(env)) if (/^(PORTAL_|MEILI_|OIDC_|SMTP_|DATABASE_URL$)/.test(name)) delete env[name];
    server.mails = join(server.folder, "data", "mail");
    server.env = {
      ...env,
      PORTAL_DATA_DIR: join(server.folder, "data"),
      PORTAL_LISTEN: `127.0.0.1:${server.port}`,
      PORTAL_BASE_URL: server.url,
      // Every test comes from an address of its own, so that the limits stay on as in life.
      PORTAL_TRUSTED_PROXIES: "127.0.0.1",
      // Nobody here takes time to fill in a form.
      PORTAL_FORM_SECONDS: "0",
    };
    return server;
  }

  /** Runs a command of the program and gives back what it prints. */
  async run(...command) {
    const { stdout } = await promisify(execFile)(program, command, { env: this.env, maxBuffer: 1 << 26 });
    return stdout.trim();
  }

  async start() {
    this.log = "";
    this.process = spawn(program, ["serve"], { env: this.env, stdio: ["ignore", "ignore", "pipe"] });
    this.process.stderr.on("data", (text) => (this.log += text));
    this.ended = once(this.process, "exit");
    const deadline = Date.now() + START_MS;
    while (!(await this.#isReady())) {
      if (this.process.exitCode !== null) throw new Error(`the portal ended before it was ready:\n${this.log}`);
      if (Date.now() > deadline) throw new Error(`the portal was not ready after ${START_MS} ms:\n${this.log}`);
      await sleep(50);
    }
  }

  async #isReady() {
    try {
      return (await fetch(`http://127.0.0.1:${this.port}/readyz`)).ok;
    } catch {
      return false;
    }
  }

  /** Ends the portal as an operator does, and holds it to taking its database with it. */
  async stop() {
    const databases = await this.#databases();
    if (databases.length !== 1) throw new Error(`${databases.length} databases run for one portal`);
    this.process.kill("SIGTERM");
    const [code] = await Promise.race([this.ended, sleep(20_000, ["still running"])]);
    if (code !== 0) {
      this.process.kill("SIGKILL");
      throw new Error(`the portal ended with ${code}:\n${this.log}`);
    }
    const left = await this.#databases();
    if (left.length) throw new Error(`PostgreSQL still runs: ${left.join(", ")}`);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The processes of PostgreSQL's that were started for this folder, by id; their children do not count. */
  async #databases() {
    const found = [];
    for (const id of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
      const words = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
      if (words.split("\0")[0].endsWith("/postgres") && words.includes(this.folder)) found.push(id);
    }
    return found;
  }
}
