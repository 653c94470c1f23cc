import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';
import { newCity } from './new-city.ts';
import { addRule } from './open-workspace.ts';

const works = [
  ['T1', 'Mühlbrücke erneuern', 'Brücke', 'Altstadt', 1850, 'A', 'ja', '2029'],
  ['T2', 'Kanal Nord', 'Kanal', 'Nord', 1200, 'A', 'ja', ''],
  ['T3', 'Volksschule Lindenweg', 'Schule', 'Nord', 2400, 'A', 'nein', ''],
  ['T4', 'Hauptplatz', 'Platz', 'Altstadt', 900, 'B', 'nein', ''],
  ['T5', 'Radweg Ache', 'Radweg', 'Süd', 640, 'B', 'nein', ''],
  ['T6', 'Kindergarten Süd', 'Schule', 'Süd', 1300, 'A', 'nein', ''],
  ['T7', 'Bahnhofstraße', 'Straße', 'Altstadt', 760, 'B', 'nein', ''],
  ['T8', 'Wasserleitung Berggasse', 'Wasser', 'Nord', 520, 'A', 'ja', '2028'],
  ['T9', 'Freibad', 'Bad', 'Süd', 1700, 'C', 'nein', ''],
  ['T10', 'Feuerwehrhaus', 'Gebäude', 'Nord', 1100, 'B', 'nein', ''],
  ['T11', 'Stadtpark', 'Park', 'Altstadt', -350, 'C', 'nein', ''],
  ...Array.from({ length: 13 }, (_, i) => [
    `G${i + 1}`,
    `Gehsteig ${'ABCDEFGHIJKLM'[i]}`,
    'Straße',
    ['Altstadt', 'Nord', 'Süd'][i % 3]!,
    60 + 15 * i,
    'ABC'[i % 3]!,
    'nein',
    '',
  ]),
];
const heading = 'Nr;Projekt;Art;Bezirk;Kosten (T€);Priorität;Pflichtaufgabe;Frist';
const list = [heading, ...works.map((row) => row.join(';'))].join('\n');

const standing = (page: Page) => page.getByRole('status').first();
const replanned = (page: Page) => expect(standing(page)).toHaveText(/^vorläufig/);
test('a planner’s first day: from a list to a brief', async ({ page }) => {
  await newCity(page, 'erster-tag', 'Marktstadt an der Ache');
  await page
    .getByLabel('Dateien wählen')
    .and(page.locator('input'))
    .setInputFiles({ name: 'Vorhaben.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(page.getByRole('heading', { level: 1, name: 'Daten laden' })).toBeVisible();
  const store = page.getByRole('button', { name: /^24 Projekte/ });
  await expect(store).toBeDisabled({ timeout: 60_000 });
  const negative = page.getByRole('group', { name: /^Zeile 12: .*negativ/ });
  await negative.getByRole('textbox').fill('350');
  await negative.getByRole('button', { name: 'übernehmen' }).click();
  await store.click();
  await page.getByRole('link', { name: 'Zum neuen Szenario' }).click();

  await page.getByRole('link', { name: 'Prioritäten festlegen' }).click();
  for (const rule of ['Priorität der Liste', 'Pflichtaufgaben'])
    await page.getByRole('region', { name: rule }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Wirkung ansehen' }).click();
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page.getByText(/^Angewendet: /)).toBeVisible();

  await page.getByRole('link', { name: 'Zum Szenario' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vorhaben', exact: true })).toBeVisible();
  const own = page.url();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: 'Arbeitsplatz' }).click();
  await page.getByRole('button', { name: 'Ersten Plan rechnen' }).click();
  await expect(standing(page)).toHaveText('Plan des gespeicherten Stands', { timeout: 90_000 });

  // The city says what money there is, and what the list says of a weight counts more.
  await page.getByRole('textbox', { name: /2027/ }).first().fill('2,5');
  await page.getByRole('slider', { name: /Pflichtaufgabe/ }).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await replanned(page);
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText(/Gespeichert, Stand/)).toBeVisible();

  // Two promises that cannot be kept together, and the repair.
  await addRule(page, 'Festlegung: dieses Projekt wird gebaut', 'Freibad', 'Zugesagt am 3. Mai');
  await replanned(page);
  await addRule(page, 'Ausschluss: dieses Projekt wird nicht gebaut', 'Freibad', 'Sparbeschluss');
  await expect(standing(page)).toHaveText(/^Kein Plan möglich · bewiesen/);
  await expect(standing(page)).toHaveText(/Reparaturen nach/, { timeout: 120_000 });
  await page
    .getByRole('button', { name: /^Anwenden/ })
    .last()
    .click();
  await replanned(page);
  await expect(page.getByText(/fällt weg|fallen weg/).first()).toBeVisible();

  // What the mayor promised begins when he said: with its price, and a reason.
  const timetable = page.getByRole('grid', { name: 'Bauzeiten' });
  await page.getByRole('searchbox', { name: 'Projekt suchen' }).fill('Kanal Nord');
  await timetable.getByRole('row', { name: 'Kanal Nord' }).click();
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Was dabei herauskommt' });
  await expect(inspector.getByText(/^Diese Festlegung (kostet|brächte)/)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.type('Vor der Straße, sagt das Bauamt');
  await page.keyboard.press('Enter');
  await replanned(page);
  await page.getByRole('button', { name: 'Speichern und beweisen' }).click();
  const proof = page.getByRole('region', { name: 'Beweis' });
  await expect(proof).toContainText(/Beweis fertig/, { timeout: 120_000 });
  await proof.getByRole('button', { name: /^(Plan übernehmen|Schließen)$/ }).click();
  await page.getByRole('searchbox', { name: 'Projekt suchen' }).fill('');

  // Why not? In words, and answered from a solve.
  await timetable.focus();
  await page.keyboard.press('/');
  const waits = timetable.getByRole('row', { name: /wartet/ }).filter({ hasNotText: /Freibad|Gehsteig/ });
  const left = (await waits.first().getByRole('gridcell').first().getAttribute('title'))!;
  await page.getByRole('textbox', { name: /Frage an den Plan/ }).fill(`Warum nicht ${left}?`);
  await page.keyboard.press('Enter');
  await expect(
    inspector.getByText(new RegExp(`^„${left}“ trotzdem zu bauen (kostet den Plan|ist in keinem Plan möglich)`)),
  ).toBeVisible();
  await expect(inspector.getByRole('heading', { name: `Warum ist „${left}“ nicht im Plan?` })).toBeVisible();

  // Two other ways to go, beside it.
  for (const [name, percent] of [
    ['Sparsam', -4],
    ['Mehr Geld', 4],
  ] as const) {
    await page.goto(own);
    await page.getByLabel('Name der Variante').fill(name);
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Arbeitsplatz' }).click();
    await page.getByRole('button', { name: 'Ersten Plan rechnen' }).click();
    await expect(standing(page)).toHaveText('Plan des gespeicherten Stands', { timeout: 90_000 });
    await page.getByRole('slider', { name: 'Änderung in Prozent' }).focus();
    for (let i = 0; i < Math.abs(percent); i++) await page.keyboard.press(percent < 0 ? 'ArrowLeft' : 'ArrowRight');
    await replanned(page);
    await page.getByRole('button', { name: 'Speichern und beweisen' }).click();
    await expect(proof).toContainText(/Beweis fertig/, { timeout: 120_000 });
  }
  await page.getByRole('link', { name: 'Vergleich' }).click();
  await expect(page.locator('.chips').getByRole('button', { name: /besser|vorläufig/ })).toHaveCount(3);
  // Who has more money has no worse a plan: a solve begins with what the other plans have.
  const { plans } = (await (await page.request.get('/api/cities/erster-tag/plans')).json()) as {
    plans: { scenarioId: string; objective: number }[];
  };
  const { scenarios } = (await (await page.request.get('/api/cities/erster-tag/scenarios')).json()) as {
    scenarios: { id: string; name: string }[];
  };
  const objectiveOf = (name: string) =>
    plans.find(({ scenarioId }) => scenarioId === scenarios.find((one) => one.name === name)!.id)!.objective;
  expect(objectiveOf('Mehr Geld')).toBeGreaterThanOrEqual(objectiveOf('Vorhaben'));
  await page.getByRole('link', { name: /^.: Vorhaben$/ }).click();
  await page.getByRole('link', { name: 'Entscheidungsvorlage' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(16);
});
