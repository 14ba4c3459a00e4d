// Somebody in the town hall who asks the citizens.
import { EDITORS } from "./support/fill.js";
import { setUpOnTheWay } from "./support/second-factor.js";
import { expect, open, signIn, test } from "./support/test.js";

/** A day as a form takes it, some days from now. */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("opens a consultation, after a mistake", async ({ page, look }, info) => {
  const title = `Radweg an der Spree (${info.project.name})`;
  await open(page, "/bautzen");
  await page.getByRole("banner").getByRole("link", { name: "Anmelden" }).click();
  await signIn(page, EDITORS[info.project.name].email);
  await expect(page).toHaveURL(/\/bautzen$/);
  await page.getByRole("link", { name: "Verwaltung" }).click();
  await setUpOnTheWay(page);
  await look("administration");
  await page.getByRole("link", { name: "Neue Beteiligung" }).click();
  await look("editor");

  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("Kurz gesagt").fill("Wo fehlt ein Stück Weg?");
  await page.getByRole("textbox", { name: "Ort" }).fill("Spreeufer");
  await page.getByLabel("Erster Tag").fill(day(10));
  await page.getByLabel("Letzter Tag").fill(day(5));
  const refused = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "Veröffentlichen" }).click();
  expect((await refused).status()).toBe(422);
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await look("editor-errors");
  await summary.getByRole("link", { name: "Das Ende muss nach dem Beginn liegen." }).click();
  await expect(page.getByLabel("Letzter Tag")).toBeFocused();
  await expect(page.getByLabel("Letzter Tag")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Titel")).toHaveValue(title);
  await expect(page.getByLabel("Kurz gesagt")).toHaveValue("Wo fehlt ein Stück Weg?");
  await expect(page.getByLabel("Erster Tag")).toHaveValue(day(10));

  await page.getByLabel("Erster Tag").fill(day(-1));
  await page.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("region", { name: "Was Sie jetzt tun können" })).toContainText("Beiträge schreiben");
  await look();

  await page.getByRole("link", { name: "Beteiligung ändern" }).click();
  await expect(page.getByLabel("Titel")).toHaveValue(title);
  await look("editor-change");
  await page.getByRole("checkbox", { name: "Verkehr" }).check();
  await page.getByLabel("Letzter Tag").fill(day(20));
  await page.getByRole("button", { name: "Änderungen veröffentlichen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText("Zuletzt geändert")).toBeVisible();
  await expect(page.locator(".consultation-head")).toContainText("Verkehr");
  await page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("link", { name: "Beteiligungen" }).click();
  await expect(page.getByRole("article").filter({ hasText: title })).toContainText("Aktiv");

  // The next one is prepared before anybody sees it.
  const next = `Spielplatz am Wasserturm (${info.project.name})`;
  await page.getByRole("link", { name: "Verwaltung" }).click();
  await page.getByRole("link", { name: "Neue Beteiligung" }).click();
  await page.getByLabel("Titel").fill(next);
  await page.getByLabel("Erster Tag").fill(day(-1));
  await page.getByLabel("Letzter Tag").fill(day(30));
  await page.getByRole("button", { name: "In Phasen aufteilen" }).click();
  const phase = (number) => page.getByRole("group", { name: `Phase ${number}`, exact: true });
  await expect(phase(2)).toBeInViewport();
  await page.getByRole("button", { name: "Weitere Phase" }).click();
  await look("editor-phases");
  await page.getByRole("button", { name: "Phase 3 entfernen" }).click();
  await expect(phase(3)).toHaveCount(0);
  await phase(1).getByLabel("Letzter Tag").fill(day(10));
  await phase(1).getByLabel("Ende um").fill("18:00");
  await phase(2).getByLabel("Erster Tag").fill(day(10));
  await phase(2).getByLabel("Beginn um").fill("18:00");
  await phase(2).getByLabel("Letzter Tag").fill(day(30));
  await phase(2).getByRole("checkbox", { name: "Beiträge schreiben" }).uncheck();
  await phase(2).getByRole("checkbox", { name: "Umfrage" }).check();
  // Enter sends the form itself, not the first button that is seen.
  await phase(2).getByLabel("Titel").press("Enter");
  await expect(page.getByRole("alert")).toContainText("Phase 2 braucht einen Titel");
  await phase(2).getByLabel("Titel").fill("Abstimmung");
  await page.getByRole("button", { name: "Als Entwurf speichern" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(next);
  await expect(page.locator(".phases")).toContainText("Abstimmung");
  await look("draft");
  const draft = page.getByRole("region", { name: "Entwurf" });
  await draft.getByRole("link", { name: "Entwurf löschen" }).click();
  await expect(page.getByRole("main")).toContainText("Das lässt sich nicht rückgängig machen.");
  await look("draft-delete");
  await page.getByRole("link", { name: "Entwurf behalten" }).click();
  await draft.getByRole("button", { name: "Veröffentlichen" }).click();
  await expect(draft).toHaveCount(0);
  await expect(page.locator(".consultation-head")).toContainText("Aktiv");

  await test.step("a plan is published with its notice", async () => {
    const plan = `Bebauungsplan am Wasserturm (${info.project.name})`;
    await open(page, "/bautzen/verwaltung/beteiligungen/neu");
    await page.getByLabel("Titel").fill(plan);
    await page.getByLabel("Format").selectOption("Raumordnungs- und Bauleitplan");
    await page.getByLabel("Erster Tag").fill(day(5));
    await page.getByLabel("Letzter Tag").fill(day(45));
    await page.getByRole("button", { name: "Als Entwurf speichern" }).click();
    await draft.getByRole("button", { name: "Veröffentlichen" }).click();
    await expect(page.getByRole("main")).toContainText("Der Plan ist noch nicht veröffentlicht");
    await page.getByLabel("Veröffentlichung des Entwurfs").check();
    await page.getByLabel("Umweltbezogene Informationen").fill("Umweltbericht; Gutachten zum Lärm");
    await page.getByLabel("Einsicht außerhalb des Internets").fill("Rathaus, Zimmer 12, zu den Sprechzeiten");
    await page.getByLabel("Andere Wege für Stellungnahmen").fill("Stadt Bautzen, Fleischmarkt 1, 02625 Bautzen");
    await page.getByLabel("Frühzeitige Beteiligung", { exact: true }).fill("Im Mai, im Rathaus");
    await page.getByRole("button", { name: "Bekanntmachung speichern" }).click();
    await look("public-notice");
    const needed = page.getByRole("region", { name: "Was das Gesetz verlangt" });
    await needed.getByRole("link", { name: "Die Unterlagen" }).click();
    const file = { name: "entwurf.txt", mimeType: "text/plain", buffer: Buffer.from("Entwurf und Begründung") };
    await page.getByRole("group", { name: "Unterlage 1" }).getByLabel("Datei").setInputFiles(file);
    await page.getByRole("button", { name: "Hochladen" }).click();
    await page.getByRole("navigation", { name: "Sie sind hier" }).getByRole("link", { name: plan }).click();
    await draft.getByRole("button", { name: "Veröffentlichen" }).click();
    await expect(draft).toHaveCount(0);
    await expect(page.getByRole("region", { name: "Bekanntmachung" })).toContainText("Umweltbericht; Gutachten zum Lärm");
    await look("plan");
  });
});

test("a citizen does not get in", async ({ page, person, look }) => {
  await page.goto("/bautzen/verwaltung");
  await expect(page).toHaveURL(/\/anmelden\?zurueck=%2Fbautzen%2Fverwaltung$/);
  await signIn(page, person.email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Seite nicht gefunden");
  await look();
});
