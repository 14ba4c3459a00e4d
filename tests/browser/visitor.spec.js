// Somebody who only wants to know what is going on where she lives.
import { expect, open, test } from "./support/test.js";

test("finds her town by name, by district and by its Sorbian name", async ({ page, look }) => {
  await open(page, "/");
  await look("front");
  for (const [typed, town] of [["bautz", "Bautzen"], ["Budysin", "Bautzen"], ["Kamjenc", "Kamenz"], ["Landkreis Bautzen", "Kamenz"]]) {
    await page.getByLabel("Finden Sie Ihre Stadt").fill(typed);
    await page.getByRole("button", { name: "Finden" }).click();
    const found = page.getByRole("region", { name: "Gefunden zu" });
    await expect(found.getByRole("link", { name: town, exact: true }), typed).toBeVisible();
  }
  await look();
  await page.getByLabel("Finden Sie Ihre Stadt").fill("Xanadu");
  await page.getByRole("button", { name: "Finden" }).click();
  await expect(page.getByText("So heißt hier keine Stadt")).toBeVisible();
  await page.getByLabel("Finden Sie Ihre Stadt").fill("Bautzen");
  await page.getByRole("button", { name: "Finden" }).click();
  await page.getByRole("region", { name: "Gefunden zu" }).getByRole("link", { name: "Bautzen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mitreden: Bautzen");
  await expect(page.getByRole("banner")).toContainText("Budyšin");
  await look("home");
});

test("reads what is planned, what she can do and until when", async ({ page, portal: { read }, look }) => {
  await open(page, "/bautzen");
  await page.getByRole("link", { name: read.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(read.name);
  const now = page.getByRole("region", { name: "Was Sie jetzt tun können" });
  await expect(now).toContainText(/Beiträge schreiben, kommentieren und abstimmen – bis .*\d{4}/);
  await expect(page.getByText(/Noch \d+ Tage: Teilnahme bis/)).toBeVisible();
  await expect(page.locator("[aria-current=step]")).toContainText("Läuft jetzt");
  await expect(page.locator("article.post")).toHaveCount(20);
  await expect(page.getByRole("link", { name: "Anmelden und mitschreiben" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Zum Abstimmen anmelden" })).toHaveCount(20);
  await look("consultation");

  await page.getByRole("link", { name: "Weitere anzeigen" }).click();
  await expect(page.locator("article.post")).toHaveCount(5);
  await page.getByRole("link", { name: "Zum Anfang" }).click();
  await page.getByRole("link", { name: "Meiste Zustimmung" }).click();
  await expect(page.locator("article.post").first()).toContainText(read.title);

  await page.getByRole("link", { name: read.title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: "4 Kommentare" })).toBeVisible();
  await expect(page.getByText("Antwort an Ines Köhler")).toBeVisible();
  await expect(page.getByRole("link", { name: "Anmelden und kommentieren" })).toBeVisible();
  await look("thread");
});

test("narrows the list, and sees that a closed consultation is closed", async ({ page, portal, look }) => {
  await open(page, "/bautzen/beteiligungen");
  await look("list");
  await page.getByLabel("Status").selectOption({ label: "Beendet" });
  await page.getByRole("button", { name: "Filtern" }).click();
  await expect(page.locator("article.card")).toHaveCount(1);
  await expect(page.locator("article.card")).toContainText("Die Teilnahme endete am");
  await look();
  await page.getByRole("link", { name: "Neue Buslinie nach Kleinwelka" }).click();
  await expect(page.getByText("Die Beteiligung ist beendet")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /Anmelden/ })).toHaveCount(0);
  await look();
  await open(page, "/bautzen/beteiligungen?status=active&q=Xanadu");
  await expect(page.getByText("Dazu gibt es hier keine Beteiligung")).toBeVisible();
  await page.getByRole("link", { name: "Alle Filter zurücksetzen" }).click();
  await expect(page.getByRole("link", { name: portal.name })).toBeVisible();
});

test("searches, and reads the notices", async ({ page, look }) => {
  await open(page, "/bautzen");
  await page.getByLabel("Beteiligungen und Beiträge durchsuchen").fill("Linden");
  await page.getByRole("button", { name: "Suchen" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: /Mehr Linden am Brunnen/ }).first()).toBeVisible();
  await look("search");
  for (const notice of ["Impressum", "Datenschutz", "Barrierefreiheit", "Regeln für Beiträge"]) {
    await page.getByRole("contentinfo").getByRole("link", { name: notice }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look();
  }
});
