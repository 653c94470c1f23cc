import { type Project, sumOf } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { changesOf, editable, entryOf, spread } from './entries.ts';
import { bodyWith, stands, stepOf } from './steps.ts';

const bridge: Project = {
  id: 'bridge',
  name: 'Brücke',
  category: 'Brücke',
  district: 'west',
  fundingSources: ['own'],
  mandatory: false,
  finishBy: null,
  sources: { cost: { kind: 'estimated', source: 'Kostenrahmen' }, effects: { kind: 'assumed' } },
  modes: [
    { id: 'whole', duration: 3, cost: [100, 200, 100], demand: {}, effects: {}, disruption: 0 },
    { id: 'small', duration: 1, cost: [50], demand: {}, effects: {}, disruption: 0, followUpCostPerYearCents: 7 },
  ],
};

test('a cell that is left as it stood changes nothing', () => {
  for (const key of editable) expect(changesOf(bridge, entryOf(bridge, key))).toEqual([]);
});
test('a new total is spread as the old one was, to the cent, and evenly where there was none', () => {
  expect(spread([100, 200, 100], 1001)).toEqual([250, 501, 250]);
  expect(spread([0, 0, 0], 100)).toEqual([33, 34, 33]);
  for (const total of [0, 1, 7, 999_999_999]) expect(sumOf(spread([3, 0, 11, 1], total))).toBe(total);
});
test('a cost that rests on an offer says so; one that rests on nothing is an assumption, whatever stood there before', () => {
  const cents = { whole: 800, small: 50 };
  const offer = changesOf(bridge, { key: 'cost', cents, basis: ' Angebot vom 3. Mai ', kind: 'estimated' });
  expect(bodyWith(bridge, offer)).toMatchObject({
    modes: [{ cost: [200, 400, 200] }, { cost: [50] }],
    sources: { cost: { kind: 'estimated', source: 'Angebot vom 3. Mai' }, effects: { kind: 'assumed' } },
  });
  const guess = bodyWith(bridge, changesOf(bridge, { key: 'cost', cents, basis: '', kind: 'measured' }));
  expect(guess!.sources!['cost']).toEqual({ kind: 'assumed' });
});
test('follow-up cost may be taken away, and a first description comes and goes', () => {
  const without = bodyWith(bridge, changesOf(bridge, { key: 'followUp', cents: { whole: null, small: null } }))!;
  expect(without.modes[1]).not.toHaveProperty('followUpCostPerYearCents');
  const told = changesOf(bridge, { key: 'description', text: 'Rostet.' });
  const step = stepOf(new Map([['bridge', bridge]]), [{ project: 'bridge', changes: told }], '');
  expect(bodyWith(bodyWith(bridge, told)!, step.back[0]!.changes)).toEqual(bridge);
});
test('a step stands as long as nobody else has touched the same, whatever else they touched', () => {
  const edits = [{ project: 'bridge', changes: changesOf(bridge, { key: 'district', district: null }) }];
  const { back } = stepOf(new Map([['bridge', bridge]]), edits, '');
  expect(stands(new Map([['bridge', { ...bridge, name: 'Steg' }]]), back)).toBe(true);
  expect(stands(new Map([['bridge', { ...bridge, district: 'east' }]]), back)).toBe(false);
  expect(stands(new Map(), back)).toBe(false);
});
