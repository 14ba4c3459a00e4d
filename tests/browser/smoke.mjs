import { Server } from "./support/server.js"; import { fill } from "./support/fill.js";
const t=Date.now(); const s=await Server.prepare(); await s.start(); console.log("start",Date.now()-t);
try { const d = await fill(s); console.log("filled",Date.now()-t, d);
 for (const p of ["/","/bautzen","/bautzen/beteiligungen",`/bautzen/beteiligungen/${d.consultations["with JavaScript"].id}`]) {const r=await fetch(s.url+p); console.log(p,r.status,(await r.text()).length);} } catch(e){console.log(e); console.log(s.log)}
await s.stop(); console.log("stopped",Date.now()-t);
