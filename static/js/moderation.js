// Keys for moderators. Each element says which key presses it; here the keys are only listened to, and can be switched off
// (WCAG 2.1.4), since speech input and a slip of the hand press them too.
const words = document.currentScript.dataset;
const stored = "moderation-keys";
const signs = document.querySelectorAll("kbd[hidden]");
const line = document.getElementById("tasten");
const toggle = Object.assign(document.createElement("button"), { type: "button", className: "kern-btn kern-btn--tertiary" });
const label = Object.assign(document.createElement("span"), { className: "kern-label" });
toggle.append(label);
line?.append(toggle);
if (line) line.hidden = false;

let on = localStorage.getItem(stored) !== "off";
const show = () => {
  for (const sign of signs) sign.hidden = !on;
  label.textContent = on ? words.off : words.on;
};
toggle.addEventListener("click", () => {
  on = !on;
  localStorage.setItem(stored, on ? "on" : "off");
  show();
});
show();

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("textarea, select, input:not([type=radio], [type=checkbox])");
  if (!on || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const pressed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!pressed) return;
  event.preventDefault();
  pressed.focus();
  pressed.click();
  // Releasing needs nothing more; hiding goes on with its ground.
  if ("send" in pressed.dataset) pressed.form.requestSubmit();
  else if (pressed.type === "radio") pressed.form.elements.grund.focus();
});
