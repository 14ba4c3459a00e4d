// Starts the portal that the journeys go through, fills it, and stops it when they are over.
import { fill } from "./fill.js";
import { Server } from "./server.js";

export default async function setup() {
  const began = Date.now();
  const server = await Server.prepare();
  await server.start();
  try {
    process.env.PORTAL_TEST = JSON.stringify({ url: server.url, mails: server.mails, ...(await fill(server)) });
  } catch (error) {
    console.error(server.log);
    await server.stop();
    throw error;
  }
  console.log(`A portal is ready and filled after ${((Date.now() - began) / 1000).toFixed(1)} s: ${server.url}`);
  return () => server.stop();
}
