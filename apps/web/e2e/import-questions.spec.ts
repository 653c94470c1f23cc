import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { type KindOfList, kindsOfLists } from './kinds-of-lists.ts';

const imports = '/api/cities/demo/imports';

async function open(page: Page): Promise<void> {
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  await page.goto('/c/demo/import');
}
const give = (page: Page, { file, content }: Pick<KindOfList, 'file' | 'content'>) =>
  page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
/** What is seen there, with every kind of space as one. */
const says = (place: Locator, messages: RegExp) =>
  expect.poll(async () => (await place.innerText()).replace(/\s+/g, ' '), { timeout: 8_000 }).toMatch(messages);
const questionOf = (page: Page, messages: RegExp) => page.getByRole('group', { name: messages });

/** Every import of this file is taken back, so that no test sees the projects of another. */
async function takeBack(page: Page, file: string): Promise<void> {
  const answer = (await (await page.request.get(imports)).json()) as {
    imports: { id: string; fileName: string; undoneAt: string | null }[];
  };
  for (const { id, fileName, undoneAt } of answer.imports)
    if (fileName === file && undoneAt === null)
      expect((await page.request.post(`${imports}/${id}/undo`)).ok()).toBe(true);
}

for (const list of kindsOfLists)
  test(`by page: ${list.kind}`, async ({ page }) => {
    await open(page);
    await give(page, list);
    const store = page.getByRole('button', { name: /ein Szenario speichern$/ });
    await expect(store).toBeVisible();
    for (const { question, button, typed } of list.answers) {
      await expect(store).toBeDisabled();
      const asked = questionOf(page, question);
      if (button) await asked.getByRole('button', { name: button }).click();
      if (typed !== undefined) {
        await asked.getByRole('textbox').fill(typed);
        await asked.getByRole('button', { name: 'übernehmen' }).click();
      }
      await expect(asked.getByText(/beantwortet/).first()).toBeVisible();
    }
    const reconciliation = page.getByRole('region', { name: 'Abstimmung' });
    for (const messages of list.reconciled) await says(reconciliation, messages);
    for (const messages of list.told ?? []) await expect(page.getByText(messages)).toBeVisible();
    await store.click();
    await expect(page.getByText(/gespeichert\. Zum neuen Szenario/)).toBeVisible();

    await page
      .getByRole('button', { name: `Abstimmung ansehen: ${list.file}` })
      .first()
      .click();
    const kept = page.getByRole('region', { name: `Abstimmung: ${list.file}` });
    for (const messages of list.reconciled) await says(kept, messages);

    for (const [name, cost] of Object.entries(list.stored)) {
      await page.goto(`/c/demo/projects?q=${encodeURIComponent(name)}`);
      await page
        .getByRole('row', { name: new RegExp(`${name}\\b`) })
        .first()
        .click();
      await says(page.getByRole('complementary', { name: 'Einzelheiten' }), new RegExp(cost.replaceAll('.', '\\.')));
    }
    await takeBack(page, list.file);
  });

test('what was answered about the columns is asked as last time, and can be changed', async ({ page }) => {
  const file = 'wieder.csv';
  const content = (id: string, cost: number) =>
    `Nr;Maßnahme;Pauschale 2028;Pauschale 2029\n${id};Wiedenweg ${id};${cost};0`;
  const question = /Was bedeuten die Spalten „Pauschale 2028“/;
  await open(page);
  await give(page, { file, content: content('WI-1', 40_000) });
  await questionOf(page, question)
    .getByRole('button', { name: /^Kosten: \+40\.000,00/ })
    .click();
  await page.getByRole('button', { name: /ein Szenario speichern$/ }).click();
  await expect(page.getByText('Ein Projekt gespeichert.')).toBeVisible();

  await give(page, { file, content: content('WI-2', 70_000) });
  const again = questionOf(page, question);
  await expect(again).toContainText('Kosten: +70.000,00');
  await expect(again).toContainText('wie beim letzten Mal');
  await says(page.getByRole('region', { name: 'Abstimmung' }), /€ 70\.000,00/);
  await expectAccessible(page);
  await again.getByRole('button', { name: 'ändern' }).click();
  await expect(page.getByText('Noch 1 von 1 Frage offen.')).toBeVisible();
  await again.getByRole('button', { name: /^schon bezahlt/ }).click();
  await expect(page.getByText('Die Frage ist beantwortet.')).toBeVisible();
  await says(page.getByRole('region', { name: 'Abstimmung' }), /schon bezahlt\s*€ 70\.000,00/);
  await expect(again).not.toContainText('wie beim letzten Mal');
  await takeBack(page, file);
});

test('twenty questions of one kind are one; each can be answered otherwise, by keyboard, and what is typed wrongly is refused beside its field', async ({
  page,
}) => {
  await open(page);
  const rows = Array.from({ length: 20 }, (_, i) => `ZW-${i};Zwanzigweg ${i};${i < 5 ? 'offen bis 2029' : 1000}`);
  await give(page, { file: 'zwanzig.csv', content: ['Nr;Name;Kosten', ...rows].join('\n') });
  const group = questionOf(page, /^5 Fragen dieser Art/);
  await expect(page.getByText('Noch 5 von 5 Fragen offen.')).toBeVisible();
  await group.getByText('einzeln ansehen').press('Enter');
  const third = group.getByRole('group', { name: /^Zeile 4/ });
  const field = third.getByRole('textbox', { name: 'Betrag in EUR' });
  await field.fill('5.5');
  await field.press('Enter');
  await says(third.getByRole('alert'), /Erwartet wird eine Zahl ab 0 wie 1 250 000,50/);
  await expectAccessible(page);
  await field.fill('5.500,25');
  await field.press('Enter');
  await says(third, /5 500,25 EUR/);
  await expect(third.getByRole('button', { name: 'ändern' })).toBeFocused();
  await questionOf(page, /^5 Fragen dieser Art, 4 davon offen/)
    .getByRole('button', { name: 'alle 4: Zeile weglassen' })
    .press('Enter');
  await expect(page.getByText('Alle 5 Fragen sind beantwortet.')).toBeVisible();
  const reconciliation = page.getByRole('region', { name: 'Abstimmung' });
  await says(reconciliation, /20 Zeilen gelesen = 16 Projekte \+ 4 weggelassen/);
  await says(reconciliation, /€ 20\.500,25/);
  await page.getByRole('button', { name: 'wieder aufnehmen: Zwanzigweg 0' }).click();
  await expect(page.getByText('Noch 1 von 5 Fragen offen.')).toBeVisible();
  await says(reconciliation, /\+ 3 weggelassen/);
});

test('a finished project is planned after all, a column is assigned by hand, and the first year goes before the answer about it', async ({
  page,
}) => {
  await open(page);
  await give(page, {
    file: 'doch.csv',
    content:
      'Nr;Maßnahme;Stand;Auszahlungen 2024;Auszahlungen 2030;Einzahlungen 2024;Einzahlungen 2030\nDO-1;Dohlenweg;fertig;0;900;0;0\nDO-2;Distelweg;;0;500;100;100',
  });
  const reconciliation = page.getByRole('region', { name: 'Abstimmung' });
  await says(reconciliation, /2 Zeilen gelesen = 1 Projekt \+ 1 fertig oder nicht geplant/);
  await page.getByRole('button', { name: 'doch planen: Dohlenweg' }).click();
  await says(reconciliation, /2 Zeilen gelesen = 2 Projekte/);
  await says(reconciliation, /Kosten, noch zu zahlen\s*€ 1\.400,00/);
  await page.getByRole('button', { name: 'nicht planen' }).click();
  await says(reconciliation, /1 fertig oder nicht geplant/);

  const outside = questionOf(page, /der Geldquellen stehen für 2024/);
  await outside.getByRole('button', { name: /^den Plan mit 2024 beginnen/ }).click();
  await expect(page.getByLabel('erstes Finanzjahr')).toHaveValue('2024');
  await expect(
    page.getByText(/Der Plan beginnt 2024, weil Geld der Liste für dieses Jahr steht/).first(),
  ).toBeVisible();
  await expect(outside).toContainText('beantwortet');
  await page.getByLabel('erstes Finanzjahr').fill('2028');
  await page.getByLabel('erstes Finanzjahr').press('Tab');
  await expect(page.getByText('Noch 1 von 1 Frage offen.')).toBeVisible();
  await outside.getByRole('button', { name: /^dieses Geld gehört nicht in den Plan/ }).click();
  await expect(page.getByLabel('erstes Finanzjahr')).toHaveValue('2028');

  await page.getByText(/^Spalten/).click();
  await page.getByLabel('Auszahlungen 2030 bedeutet').selectOption({ label: 'in einem Jahr schon bezahlt' });
  await says(reconciliation, /schon bezahlt\s*€ 500,00/);
  await expectAccessible(page);
});
