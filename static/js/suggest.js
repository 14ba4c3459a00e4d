/* Suggestions while typing: a combobox with a listbox below it, as the ARIA Authoring Practices describe it ("editable
   combobox with list autocomplete"). Which field gets them follows from where its form leads. */
const sourceOf = ({ name, form }) => {
  const { pathname } = new URL(form.action);
  if (name === "q" && pathname.endsWith("/suche")) return `${pathname}/vorschlaege?q=`;
  if (name === "ort" && pathname === "/") return "/suche/vorschlaege?art=tenant&q=";
};

const combobox = (input, source) => {
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.role = "listbox";
  list.ariaLabel = text.suggestions.replace(":", "");
  list.hidden = true;
  input.parentElement.classList.add("suggesting");
  input.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": false, "aria-controls": list.id, autocomplete: "off" }))
    input.setAttribute(name, value);

  let active = -1;
  const activate = (place) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    activate(-1);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    live.textContent = "";
  };
  const choose = (option) => {
    input.value = option.dataset.value;
    close();
    input.form.requestSubmit();
  };
  const show = (titles, kinds) => {
    activate(-1);
    list.replaceChildren(
      ...titles.map((title, place) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${place}`;
        option.role = "option";
        option.ariaSelected = "false";
        option.dataset.value = title;
        option.append(title);
        if (kinds[place]) {
          const kind = document.createElement("span");
          kind.textContent = ` ${kinds[place]}`;
          option.append(kind);
        }
        return option;
      }),
    );
    // Right below the field, also where the button stands in a line of its own.
    list.style.top = `${input.offsetTop + input.offsetHeight}px`;
    list.hidden = !titles.length;
    input.setAttribute("aria-expanded", String(titles.length > 0));
    live.textContent = `${text.suggestions} ${titles.length}`;
  };

  let timer;
  let asking;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    asking?.abort();
    if (input.value.trim().length < 2) return close();
    timer = setTimeout(async () => {
      asking = new AbortController();
      try {
        const answer = await fetch(source + encodeURIComponent(input.value), { signal: asking.signal });
        if (!answer.ok) return close();
        const [, titles, kinds] = await answer.json();
        if (document.activeElement === input) show(titles, kinds);
      } catch {
        // Without an answer there are no suggestions; the field works as before.
      }
    }, 150);
  });
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (list.hidden || event.isComposing) return;
    const count = list.children.length;
    if (key === "ArrowDown") activate(active + 1 < count ? active + 1 : -1);
    else if (key === "ArrowUp") activate(active < 0 ? count - 1 : active - 1);
    else if (key === "Enter" && active >= 0) choose(list.children[active]);
    else if (key === "Escape") close();
    else if (key === "Tab") return close();
    else return activate(-1);
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  // Pressing an option must not take the focus away first, which would close the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) choose(option);
  });
};

for (const input of document.querySelectorAll("form[method=get] input[type=search]")) {
  const source = sourceOf(input);
  if (source) combobox(input, source);
}
