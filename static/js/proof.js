/* The proof of work that forms ask for while a body is under attack: numbers that make SHA-256 over the form's signed time
   begin with zeros (see web/human/proof.rs). It runs while the person types; sending waits for it. */
const encoder = new TextEncoder();
const digest = (text) => crypto.subtle.digest("SHA-256", encoder.encode(text));
const zeros = (hash) => Math.clz32(new DataView(hash).getUint32(0));
// Hashing happens elsewhere; between so many the page gets its turn.
const BATCH = 128;

const solve = async (form, tasks, bits) => {
  const numbers = [];
  for (let place = 0; place < tasks; place++) {
    for (let first = 0; numbers.length === place; first += BATCH) {
      const hashes = await Promise.all(Array.from({ length: BATCH }, (_, more) => digest(`${form}:${place}:${first + more}`)));
      const found = hashes.findIndex((hash) => zeros(hash) >= bits);
      if (found >= 0) numbers.push(first + found);
      else await new Promise((next) => setTimeout(next));
    }
  }
  return numbers.join(",");
};

for (const proof of document.querySelectorAll("input[name=beweis]")) {
  // Without TLS browsers have no such thing: the way without script stays open.
  if (!globalThis.crypto?.subtle) continue;
  const { form } = proof;
  form.querySelector("[data-proof=without]").hidden = true;
  const working = form.querySelector("[data-proof=working]");
  let waiting;
  const begun = performance.now();
  solve(form.elements.gezeigt.value, Number(proof.dataset.tasks), Number(proof.dataset.bits)).then((numbers) => {
    proof.value = numbers;
    proof.dataset.took = Math.round(performance.now() - begun);
    working.textContent = "";
    if (waiting) form.requestSubmit(waiting.submitter);
  });
  form.addEventListener("submit", (event) => {
    if (proof.value) return;
    event.preventDefault();
    waiting = { submitter: event.submitter };
    working.textContent = working.dataset.text;
  });
}
