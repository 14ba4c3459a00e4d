// The OpenID provider of tests/oidc, as the state account of the journeys.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A person for each way of browsing; the second one's address is to be confirmed by mail. */
const PEOPLE = Object.fromEntries(
  ["mit", "ohne"].flatMap((way) => [
    [`neu-${way}`, { name: "Hanka Kral", email: `hanka-${way}@example.org`, email_verified: true, trust: "substantial" }],
    [`post-${way}`, { name: "Hanka Kral", email: `post-${way}@example.org`, email_verified: false }],
    [`dazu-${way}`, { trust: "high" }],
  ]),
);

export class Provider {
  /** Starts the provider for a portal with this address. */
  static async start(portal) {
    const provider = new Provider();
    const folder = join(import.meta.dirname, "../../oidc");
    provider.process = spawn("node", ["provider.js"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    const [line] = await once(provider.process.stdout, "data");
    provider.issuer = String(line).trim();
    const settings = { people: PEOPLE, redirect_uris: [`${portal}/anmelden/dienst/bund/rueckkehr`] };
    await fetch(`${provider.issuer}/test`, { method: "POST", body: JSON.stringify(settings) });
    return provider;
  }

  /** What the portal has to know of it. */
  get variables() {
    return {
      OIDC_PROVIDERS: "bund",
      OIDC_BUND_NAME: "BundID",
      OIDC_BUND_ISSUER: this.issuer,
      OIDC_BUND_CLIENT_ID: "portal",
      OIDC_BUND_CLIENT_SECRET: "s3cret of the portal",
      OIDC_BUND_TRUST_CLAIM: "trust",
    };
  }

  stop() {
    this.process.kill();
  }
}
