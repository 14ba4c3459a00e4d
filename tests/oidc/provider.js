// A real OpenID provider (the certified oidc-provider), told by a test what it needs over an address of its own.
//   node provider.js     prints its issuer, and ends when its standard input does
//   POST /test {…}       changes the settings below; the provider then starts anew with them
//   GET  /test           what it was asked: the parameters of the last authorization
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";

import Provider from "oidc-provider";

const settings = {
  redirect_uris: ["http://localhost/"],
  /** Who can sign in: claims by name. */
  people: {},
  /** Another number is another key. */
  key: 1,
  /** Whether somebody changes the ID token on its way. */
  tampered: false,
};
const keys = new Map();
const cookieKeys = [randomBytes(16).toString("hex")];
let provider;
let asked = {};

const key = (number) => {
  if (!keys.has(number)) {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    keys.set(number, { ...privateKey.export({ format: "jwk" }), kid: `key-${number}`, use: "sig", alg: "RS256" });
  }
  return keys.get(number);
};

function start(issuer) {
  provider = new Provider(issuer, {
    clients: [{ client_id: "portal", client_secret: "s3cret of the portal", redirect_uris: settings.redirect_uris }],
    claims: { openid: ["sub", "trust"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: cookieKeys },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, id) => settings.people[id] && { accountId: id, claims: () => ({ sub: id, ...settings.people[id] }) },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [key(settings.key)] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  });
  provider.use(async (context, next) => {
    await next();
    if (context.path === "/token" && settings.tampered && context.body.id_token) {
      const [head, body, signature] = context.body.id_token.split(".");
      const claims = { ...JSON.parse(Buffer.from(body, "base64url")), sub: "somebody-else" };
      context.body.id_token = [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
    }
  });
}

/** The page on which a person signs in and agrees, or does not. */
const page = (uid) => `<!doctype html><html lang="de"><title>Anmeldedienst</title><main><h1>Anmeldedienst</h1>
<form method="post" action="/interaction/${uid}"><label>Name <input name="login"></label>
<button name="do" value="agree">Zustimmen</button> <button name="do" value="deny">Ablehnen</button></form></main></html>`;

async function interact(request, response, form) {
  const { uid, params, prompt, grantId, session } = await provider.interactionDetails(request, response);
  if (request.method === "GET") return response.setHeader("content-type", "text/html; charset=utf-8").end(page(uid));
  if (form.get("do") !== "agree") {
    return provider.interactionFinished(request, response, { error: "access_denied" });
  }
  const accountId = prompt.name === "login" ? form.get("login") : session.accountId;
  const grant = (grantId && (await provider.Grant.find(grantId))) || new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, prompt.name === "login" ? { login: { accountId }, consent } : { consent });
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

const server = createServer(async (request, response) => {
  try {
    const { pathname, searchParams } = new URL(request.url, provider.issuer);
    if (pathname === "/test" && request.method === "GET") return response.end(JSON.stringify(asked));
    if (pathname === "/test") {
      Object.assign(settings, JSON.parse(await read(request)));
      start(provider.issuer);
      return response.end();
    }
    if (pathname.startsWith("/interaction/")) {
      const form = request.method === "POST" ? new URLSearchParams(await read(request)) : undefined;
      return await interact(request, response, form);
    }
    if (pathname === "/auth") asked = Object.fromEntries(searchParams);
    return provider.callback()(request, response);
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
});
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://localhost:${server.address().port}`;
  start(issuer);
  console.log(issuer);
});
process.stdin.resume().on("end", () => process.exit());
