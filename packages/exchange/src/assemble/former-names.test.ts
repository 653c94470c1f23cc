import { expect, test } from 'vitest';
import { readFile } from '../formats/index.ts';
import { todaysAnswer, todaysReconciliation, withFormerNames } from './former-names.ts';
import { nothingDecided, readingOf } from './reading/reading.ts';
import { noReconciliation } from './reconciliation.ts';

const encoder = new TextEncoder();
async function readAs(list: string, answers: Record<string, string>) {
  const tables = await readFile(encoder.encode(list), 'liste.csv');
  if (!tables.ok) throw new Error('unreadable');
  const reading = readingOf(
    tables.value,
    { ...nothingDecided, choices: { accepted: [], excludedRows: [], answers } },
    {
      city: { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' },
      today: new Date('2027-01-01'),
      spatial: { extent: null, crs: null },
      remembered: [],
    },
  );
  if (!reading.ok) throw new Error('not understood');
  return reading.value;
}

test('an answer that a file of last year gives by its former name excludes the row', async () => {
  const list = 'Nr;Name;Kosten\n1;Bank;ca. 480\n2;Weg;900';
  const reading = await readAs(list, { '2:Kosten:rough-amount': 'leave-out' });
  expect(reading.draft.projects.map(({ name }) => name)).toEqual(['Weg']);
  expect(reading.draft.reconciliation.rows).toMatchObject({ read: 2, projects: 1, excluded: 1 });
  expect(reading.choices.answers).toEqual({ '2:Kosten:rough-amount': 'exclude' });
});

test('a list that was taken is merged; the same word typed for anything else stays', () => {
  expect(todaysAnswer(['Spielplätze!::other-list', 'take'])).toEqual(['Spielplätze!::other-list', 'merge']);
  expect(todaysAnswer(['3:Name:missing-name', 'take'])).toEqual(['3:Name:missing-name', 'take']);
});

test('a reconciliation reads the same by the names it was stored under', () => {
  const { rows, money, totals } = noReconciliation();
  const today = { rows: { ...rows, read: 3, excluded: 2 }, money: { ...money, unplannedCents: 500 }, totals };
  const { excluded: _e, ...formerRows } = withFormerNames(today).rows;
  const { unplannedCents: _u, ...formerMoney } = withFormerNames(today).money;
  expect(formerRows).toMatchObject({ leftOut: 2 });
  expect(formerMoney).toMatchObject({ leftOutCents: 500 });
  expect(todaysReconciliation({ rows: formerRows, money: formerMoney, totals })).toEqual(today);
  expect(todaysReconciliation(today)).toEqual(today);
});
