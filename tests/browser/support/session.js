// Somebody who fills in forms without a browser, for texts that are only to be written, hundreds of them.
const hidden = /<input type="hidden" name="([^"]+)" value="([^"]*)"/g;
const unescaped = (text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export class Session {
  constructor(url, cookies = []) {
    this.url = url;
    this.jar = new Map(cookies.map(({ name, value }) => [name, value]));
    this.forms = new Map();
  }

  static async signIn(url, email, password) {
    const session = new Session(url);
    await session.submit("/anmelden", "/anmelden", { email, password });
    session.forms.clear();
    return session;
  }

  /** The cookies as a browser takes them. */
  cookies() {
    return [...this.jar].map(([name, value]) => ({ name, value, url: this.url.replace("http:", "https:") }));
  }

  async send(path, options = {}) {
    const cookie = [...this.jar].map((pair) => pair.join("=")).join("; ");
    const answer = await fetch(this.url + path, { redirect: "manual", ...options, headers: { ...options.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(";")[0].split(/=(.*)/s);
      this.jar.set(name, value);
    }
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${options.method ?? "GET"} ${path}: ${answer.status} ${text}`);
    return text;
  }

  get(path) {
    return this.send(path);
  }

  /** The page and all that its pager leads to. */
  async following(path) {
    const pages = [path];
    for (;;) {
      const next = (await this.get(pages.at(-1))).match(/href="([^"]*[?&;]nach=[^"]*)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*)"/);
      if (!next) return pages;
      const href = unescaped(next[1] ?? next[2]);
      pages.push(new URL(href, new URL(pages.at(-1), this.url)).href.slice(this.url.length).split("#")[0]);
    }
  }

  /** What a form of a page sends by itself; asked for once, since the token is the session's. */
  async fields(page, action) {
    if (!this.forms.has(action)) {
      const text = await this.get(page);
      const form = text.split("<form").find((part) => part.includes(`action="${action}"`));
      if (!form) throw new Error(`no form for ${action} on ${page}`);
      const found = [...form.split("</form>")[0].matchAll(hidden)].map(([, name, value]) => [name, unescaped(value)]);
      this.forms.set(action, found);
    }
    return this.forms.get(action);
  }

  async submit(page, action, fields) {
    const body = new URLSearchParams([...(await this.fields(page, action)), ...Object.entries({ regeln: "ja", ...fields })]);
    return this.send(action, { method: "POST", body });
  }

  /** Uploads documents, at most ten. */
  async upload(page, documents) {
    const form = new FormData();
    for (const [name, value] of await this.fields(page, page)) form.append(name, value);
    for (const [index, { title, name }] of documents.entries()) {
      form.append(`title_${index + 1}`, title);
      form.append(`file_${index + 1}`, new Blob(["%PDF-1.4\n"]), name);
    }
    return this.send(page, { method: "POST", body: form });
  }

  async api(path, body) {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": "application/json" };
    const answer = await fetch(`${this.url}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${text} ${JSON.stringify(body)}`);
    return JSON.parse(text);
  }
}
