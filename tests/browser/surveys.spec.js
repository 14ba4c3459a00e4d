// A town asks its citizens, and they answer.
import { ASKERS } from "./support/fill.js";
import { signInAtWork } from "./support/second-factor.js";
import { expect, open, test } from "./support/test.js";

test("writes questions, which a citizen answers without an account", async ({ page, portal, look }, info) => {
  test.slow();
  const survey = `/kamenz/beteiligungen/${portal.surveys[info.project.name]}`;
  const question = (number) => page.getByRole("group", { name: `Frage ${number}`, exact: true });
  const heading = page.getByRole("heading", { level: 1 });
  const signInAsEditor = async () => {
    await open(page, "/anmelden?zurueck=/kamenz/verwaltung");
    await signInAtWork(page, ASKERS[info.project.name].email);
    await expect(heading).toHaveText("Verwaltung");
    await open(page, survey);
    await expect(heading).toHaveText(/^Wie oft fahren Sie Rad/);
  };

  await test.step("an editor writes the questions, after a mistake", async () => {
    await signInAsEditor();
    await look("survey-empty");
    await page.getByRole("link", { name: "Fragen der Umfrage" }).click();
    await question(1).getByLabel("Wortlaut").fill("Was fehlt beim Radfahren?");
    await question(1).getByLabel("Wie wird geantwortet?").selectOption({ label: "freier Text" });
    await page.getByRole("button", { name: "Weitere Frage" }).click();
    await expect(question(2)).toBeInViewport();
    await question(2).getByLabel("Wortlaut").fill("Wie oft fahren Sie Rad?");
    await question(2).getByLabel("Wie wird geantwortet?").selectOption({ label: "eine Antwort auswählen" });
    await question(2).getByLabel("Diese Frage muss beantwortet werden").check();
    await page.getByRole("button", { name: "Frage 2 nach oben" }).click();
    await page.getByRole("button", { name: "Weitere Frage" }).click();
    await question(3).getByLabel("Wortlaut").fill("Wo fahren Sie?");
    await question(3).getByLabel("Wie wird geantwortet?").selectOption({ label: "mehrere Antworten auswählen" });
    await question(3).getByLabel("Antworten zur Auswahl").fill("Zur Arbeit\nIn der Freizeit");
    await page.getByRole("button", { name: "Speichern" }).click();
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    await look("survey-questions-errors");
    await summary.getByRole("link", { name: "Frage 1 braucht mindestens zwei Antworten zur Auswahl." }).click();
    await expect(question(1).getByLabel("Antworten zur Auswahl")).toBeFocused();
    await question(1).getByLabel("Antworten zur Auswahl").fill("Täglich\nSelten\nNie");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByText("Die Umfrage ist gespeichert.")).toBeVisible();
    await look("survey-questions");
    await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  });

  await test.step("a citizen answers, after a mistake", async () => {
    await open(page, survey);
    await page.getByRole("region", { name: "Umfrage" }).getByRole("link", { name: "Umfrage beantworten" }).click();
    await look("survey");
    await page.getByLabel("Zur Arbeit").check();
    await page.getByLabel("Was fehlt beim Radfahren?").fill("Bügel am Markt.");
    await page.getByRole("button", { name: "Antworten absenden" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Bitte beantworten Sie diese Frage." }).click();
    await expect(page.getByLabel("Täglich")).toBeFocused();
    await look("survey-errors");
    await expect(page.getByLabel("Zur Arbeit")).toBeChecked();
    await page.getByLabel("Selten").check();
    await page.getByRole("button", { name: "Antworten absenden" }).click();
    await expect(page.getByRole("main")).toContainText("Danke für Ihre Antworten");
    await look("survey-thanks");
  });

  await test.step("the editor sees what came of it", async () => {
    await signInAsEditor();
    await page.getByRole("link", { name: "Ergebnis ansehen (1 Antwortbogen)" }).click();
    await expect(heading).toHaveText("Ergebnis der Umfrage");
    await expect(page.getByRole("row", { name: /^Selten/ })).toContainText("100");
    await look("survey-result");
    await page.getByRole("link", { name: /Freie Texte lesen/ }).click();
    await expect(page.getByRole("main")).toContainText("Bügel am Markt.");
    await look("survey-texts");
  });
});
