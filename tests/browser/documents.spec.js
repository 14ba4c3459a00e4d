// Somebody in the town hall publishes a plan; a citizen finds a passage in it.
import { ARCHIVISTS } from "./support/fill.js";
import { setUpOnTheWay } from "./support/second-factor.js";
import { expect, open, signIn, test } from "./support/test.js";

/** A PDF with these words, a page each. */
function pdf(pages) {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ...pages.flatMap((words, index) => {
      const content = `BT /F 14 Tf 60 700 Td (${words}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + 2 * index} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

test("a plan is published and found", async ({ page, portal, look, javaScriptEnabled }, info) => {
  const title = `Begründung (${info.project.name})`;
  // A word that nobody else uses, in each way of browsing another one.
  const word = javaScriptEnabled ? "Sumpfdotterblume" : "Wiesenknopf";
  const path = `/bautzen/verwaltung/beteiligungen/${portal.plan}/unterlagen`;
  await open(page, "/anmelden");
  await signIn(page, ARCHIVISTS[info.project.name].email);
  await page.goto(path);
  await setUpOnTheWay(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Unterlagen verwalten");

  const row = (number) => page.getByRole("group", { name: `Unterlage ${number}` });
  const choose = (number, name, buffer) =>
    row(number).getByLabel("Datei").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await row(1).getByLabel("Titel").fill(title);
  await choose(1, "plan.pdf", pdf(["Erste Seite", `Hier wächst die ${word}.`]));
  await row(2).getByLabel("Titel").fill("Kein Bild");
  await choose(2, "bild.png", Buffer.from("<script>alert(1)</script>"));
  const refused = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Hochladen" }).click();
  expect((await refused).status()).toBe(422);
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([/Dateien dieser Art werden nicht angenommen/]);
  await expect(row(2).getByLabel("Titel")).toHaveValue("Kein Bild");
  await look("documents-errors");
  await choose(2, "bild.png", Buffer.from("89504e470d0a1a0a00", "hex"));
  await page.getByRole("button", { name: "Hochladen" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await look("documents-managed");
  await page.getByRole("listitem").filter({ hasText: title }).getByRole("link", { name: "Ändern" }).click();
  await look("document-edit");

  await open(page, `/bautzen/verwaltung/beteiligungen/${portal.plan}/ergebnis`);
  await look("result");

  await open(page, `/bautzen/beteiligungen/${portal.plan}`);
  const documents = page.getByRole("region", { name: "Unterlagen" });
  const href = await documents.getByRole("link", { name: title }).getAttribute("href");
  await look("consultation-documents");
  const file = await page.request.get(href);
  expect(file.headers()["content-disposition"]).toMatch(/^inline; /);

  await expect(async () => {
    await open(page, `/bautzen/suche?q=${word}`);
    await expect(page.locator(".found")).toContainText("Unterlage, Seite 2", { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await look("search-document");
  const hit = await page.locator(".found li").getByRole("link").getAttribute("href");
  expect(hit).toMatch(/^\/bautzen\/dokumente\/\d+#page=2$/);
});
