import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { openWorkspace, pickProject, readAsCouncil } from './open-workspace.ts';

const standing = (page: Page) => page.getByRole('status').first();
const gallery = (page: Page) => page.getByRole('dialog', { name: 'Regel hinzufügen' });
const chosen = (page: Page) => gallery(page).getByRole('option', { selected: true });
const rules = (page: Page) => page.getByRole('region', { name: 'Regeln', exact: true });

test('a planner adds a rule with the keys: every kind is there, one is found by typing, its projects are pressed in table and timetable, undo takes it back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Aus der Galerie');
  const opener = page.getByRole('button', { name: 'Regel hinzufügen' });
  await opener.focus();
  await page.keyboard.press('r');
  await expect(gallery(page).getByRole('combobox')).toBeFocused();
  await expect(gallery(page).getByRole('option')).toHaveCount(19);
  await expect(gallery(page).getByRole('option', { name: /^Mindestanteil/ })).toContainText(/Bezirk „.+“ bekommt/);
  await expectAccessible(page);
  // Esc closes, the focus returns; a letter that is typed opens nothing.
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await rules(page).getByRole('searchbox').press('r');
  await expect(gallery(page)).toBeHidden();
  await rules(page).getByRole('searchbox').fill('');
  await opener.press('Enter');
  await expect(gallery(page).getByRole('combobox')).toBeFocused();

  await page.keyboard.press('ArrowRight');
  const first = (await chosen(page).textContent())!;
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).not.toHaveText(first);
  await page.keyboard.type('gibt es nicht');
  await expect(gallery(page).getByRole('status')).toHaveText('Keine Art von Regel mit „gibt es nicht“.');
  await gallery(page).getByRole('combobox').fill('');
  await page.keyboard.type('NICHT GLEICHZEITIG');
  await expect(chosen(page)).toContainText('Nicht gleichzeitig');
  await page.keyboard.press('Enter');

  const form = page.getByRole('form', { name: 'Regel hinzufügen: Nicht gleichzeitig offene Baustellen' });
  await expect(form).toContainText('welche Projekte sind nie gleichzeitig im Bau.');
  await expect(page.getByRole('combobox', { name: 'Projekte: Projekt suchen' })).toBeFocused();
  await form.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(form.getByRole('alert')).toHaveText('Noch offen: Projekte');
  await page.getByRole('combobox', { name: 'Projekte: Projekt suchen' }).focus();

  await page.getByRole('radio', { name: 'Tabelle' }).check({ force: true });
  const table = page.getByRole('table', { name: /Projekte/ });
  const [one, other] = ['Photovoltaik Bauhof', 'Straßenerneuerung Eschenstraße'];
  const seek = (name: string) => page.getByRole('searchbox', { name: 'Projekt suchen' }).fill(name);
  await seek(other);
  await page.getByRole('button', { name: other, exact: true }).click();
  await expect(form.getByRole('button', { name: `${other} herausnehmen` })).toBeVisible();
  await page.getByRole('button', { name: other, exact: true }).click();
  await expect(form.getByRole('button', { name: `${other} herausnehmen` })).toHaveCount(0);
  await page.getByRole('button', { name: other, exact: true }).click();
  await page.getByRole('radio', { name: 'Bauzeiten' }).check({ force: true });
  await seek(one);
  const grid = page.getByRole('grid', { name: 'Bauzeiten' });
  await grid.getByRole('row', { name: one }).click();
  await expect(form).toContainText(`„${other}“ und „${one}“ sind nie gleichzeitig im Bau.`);
  expect(new URL(page.url()).searchParams.get('project')).toBeNull();
  await form.getByLabel('Quelle').fill('Baustellenbesprechung vom 3. Mai 2026');
  await form.getByLabel('Zuständig').fill('Tiefbauamt');
  await expectAccessible(page);
  await form.getByLabel('Zuständig').press('Enter');
  await expect(form).toBeHidden();
  await expect(table).toHaveCount(0);
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await rules(page).getByRole('searchbox').fill('bauhof eschenstrasse');
  const row = rules(page).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Tiefbauamt');

  // Pressing a project is looking at it again.
  await grid.getByRole('row', { name: one }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('project')).not.toBeNull();
  await row
    .getByRole('button', { name: /Bauhof/ })
    .first()
    .click();
  await row.getByRole('button', { name: /^Ändern/ }).click();
  await pickProject(page, 'Projekte', 'Stadtpark: Neugestaltung');
  await page
    .getByRole('form', { name: /^Regel ändern/ })
    .getByRole('button', { name: 'Übernehmen' })
    .click();
  await expect(row).toContainText('Stadtpark');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(row).not.toContainText('Stadtpark');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(row).toHaveCount(0);
  await expect(standing(page)).toHaveText('Plan des gespeicherten Stands');
});

test('where a project is looked at, what fits it comes first and the form begins with it; council members add nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Passt zur Auswahl');
  await page.getByRole('searchbox', { name: 'Projekt suchen' }).fill('Photovoltaik Bauhof');
  await page.getByRole('grid', { name: 'Bauzeiten' }).getByRole('row', { name: 'Photovoltaik Bauhof' }).click();
  await page.keyboard.press('r');
  await expect(gallery(page)).toContainText('Was zu „Photovoltaik Bauhof“ passt, steht vorn.');
  await expect(gallery(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('ausschluss');
  await expect(chosen(page)).toContainText('„Photovoltaik Bauhof“ wird nicht gebaut');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: /Ausschluss/ });
  await expect(form.getByRole('button', { name: 'Photovoltaik Bauhof herausnehmen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'Regel hinzufügen' })).toBeFocused();

  // What a rule costs is read from the proof, where somebody asks for it.
  await rules(page).locator('.sentence').first().click();
  await expect(rules(page).getByText(/nach dem Nachweis höchstens|^Der Nachweis sagt von ihr/)).toBeVisible();

  await page.setViewportSize({ width: 375, height: 900 });
  await page.getByRole('button', { name: 'Regel hinzufügen' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await readAsCouncil(page);
  await page.keyboard.press('r');
  await expect(gallery(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Regel hinzufügen' })).toHaveCount(0);
});
