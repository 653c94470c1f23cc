import { expect, test } from 'vitest';
import { noChoices } from '../choices.ts';
import { tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../understand.ts';

test('a grand total that adds up a wrong subtotal is not what the projects add up to, and says so', async () => {
  const rows = [
    'Nr;Name;Amt;Kosten',
    '1;Weg;66;100',
    ';Summe Straßen;;100',
    '2;Park;67;50',
    ';Summe Parks;;60',
    ';Gesamtsumme;;160',
  ];
  const understood = understand(await tablesIn(rows.join('\n'), 'liste.csv'), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const draft = draftFrom(understood.value, { ...noChoices, accepted: 'all' }, { extent: null, crs: null });
  expect(draft.reconciliation.totals.map(({ row, statedCents, ownCents }) => [row, statedCents, ownCents])).toEqual([
    [3, 100_00, 100_00],
    [5, 60_00, 50_00],
    [6, 160_00, 150_00],
  ]);
});
