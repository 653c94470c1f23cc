import { expect, test } from 'vitest';
import { crewsOf } from './crews.ts';
import { figuresOf } from './figures.ts';
import { planned } from './little-town.ts';
import { moneyOf } from './money.ts';
import { perHeadOf } from './per-head.ts';
import { projectsOf } from './projects.ts';
import { workbookOf } from './workbook.ts';

const plans = [planned({ street: ['new', 0], lane: ['new', 2] }), planned({ street: ['patch', 1] })].map((own, i) => ({
  ...own,
  id: `plan-${i}`,
  scenarioId: 'base',
  gap: i === 0 ? 0.0125 : null,
}));
const compared = {
  plans,
  figures: figuresOf(plans, true),
  projects: projectsOf(plans),
  money: moneyOf(plans),
  crews: crewsOf(plans),
  perHead: perHeadOf(plans),
  weightings: { draws: 20, shares: new Map([['street', { share: 0.75, standardError: 0.1 }]]) },
  at: new Date('2026-12-01T10:00:00Z'),
};
const sheets = workbookOf(compared, { language: 'de', locale: 'de-AT' });
const sheet = (name: string) => sheets.find((one) => one.name === name)!;

test('a comparison leaves as sheets that say which plans they are of and when they were written; what a town has not is no sheet', () => {
  expect(sheets.map(({ name }) => name)).toEqual(['Pläne', 'Kennzahlen', 'Projekte', 'Geld', 'je Kopf']);
  expect(sheet('Pläne').rows).toEqual([
    ['A', 'Town', 'plan-0', null, 1.25, '2026-12-01'],
    ['B', 'Town', 'plan-1', null, null, '2026-12-01'],
  ]);
  for (const { columns, rows } of sheets)
    for (const row of rows) expect(row.length, columns.join()).toBe(columns.length);
});
test('every project has its begin, end, option and cost in each plan; money is in units, shares are in percent', () => {
  const { columns, rows } = sheet('Projekte');
  expect(columns.slice(4, 8)).toEqual(['A Beginn', 'A Ende', 'A Variante', 'A Kosten (EUR)']);
  expect(rows[0]).toEqual([
    'street',
    'street',
    'street',
    'north',
    '2027',
    '2028',
    'new',
    1,
    '2028',
    '2029',
    'patch',
    0.4,
    75,
    10,
  ]);
  expect(rows[2]!.slice(4)).toEqual([null, null, null, null, null, null, null, null, null, null]);
  expect(sheet('Geld').columns).toEqual(['Plan', 'Jahr', 'Own (EUR)', 'bezahlt (EUR)', 'Geld des Jahres (EUR)']);
  expect(sheet('Geld').rows[0]).toEqual(['A', '2027', 1, 1, 5]);
  expect(sheet('Kennzahlen').rows[1]).toEqual([
    'Zahlungen, Mio. €',
    expect.closeTo(1.5e-6, 12),
    expect.closeTo(4e-7, 12),
  ]);
});
