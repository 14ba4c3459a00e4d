// Comfort only: every page works without it.
// Texts in the reader's language stand on the script's own tag.
const text = document.currentScript.dataset;

/* Says something to screen readers without moving the focus. */
const live = document.createElement("div");
live.className = "kern-sr-only";
live.setAttribute("aria-live", "polite");
document.body.append(live);

/* Voting without loading the page again. Whatever is not a plain success goes the ordinary way, so that the server's
   own page explains it. */
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const panel = form.closest("[data-vote]");
  const button = event.submitter;
  if (!panel || !button) return;
  event.preventDefault();
  if (panel.ariaBusy === "true") return;
  panel.ariaBusy = "true";
  const body = new URLSearchParams(new FormData(form, button));
  const headers = { Accept: "text/html", "X-Fragment": "1" };
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers, redirect: "manual" });
    if (answer.status !== 200) throw new Error();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-vote]");
    if (!fresh) throw new Error();
    panel.replaceWith(fresh);
    fresh.querySelector(`button.${button.className}`)?.focus();
    live.textContent = "";
    setTimeout(() => (live.textContent = text.voted), 50);
  } catch {
    panel.ariaBusy = "false";
    // form.submit() leaves out the button's value, so it travels in a field.
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    form.submit();
  }
});

/* Counting what a reader counts as characters. */
const graphemes = (string) => {
  if (!window.Intl?.Segmenter) return [...string].length;
  let count = 0;
  for (const _ of new Intl.Segmenter(document.documentElement.lang).segment(string)) count += 1;
  return count;
};

for (const area of document.querySelectorAll("textarea[data-max]")) {
  const max = Number(area.dataset.max);
  const counter = document.createElement("p");
  counter.className = "counter";
  counter.id = `${area.id}-counter`;
  counter.setAttribute("aria-live", "polite");
  area.after(counter);
  area.setAttribute("aria-describedby", `${area.getAttribute("aria-describedby") ?? ""} ${counter.id}`.trim());
  const show = () => {
    const left = max - graphemes(area.value.trim());
    counter.textContent = `${left < 0 ? text.over : text.left} ${Math.abs(left).toLocaleString(document.documentElement.lang)}`;
    counter.classList.toggle("over", left < 0);
  };
  let timer;
  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 400);
  });
  show();
}

/* Printing, where a script can. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

/* Asking before a half-written text is lost. */
const dirty = new Set();
document.addEventListener("input", ({ target }) => {
  const form = target.form;
  if (!form || form.method !== "post") return;
  const written = [...form.querySelectorAll("textarea")].some((area) => area.value !== area.defaultValue);
  dirty[written ? "add" : "delete"](form);
});
document.addEventListener("submit", ({ target }) => dirty.delete(target));
addEventListener("beforeunload", (event) => {
  if (dirty.size) event.preventDefault();
});
