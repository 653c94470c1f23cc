import type { Constraint } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { possibleIn } from './possible-starts.ts';
import { projectAt, townWith } from './testing/small-town.ts';

const mode = projectAt('x', 'x', null).modes[0]!;
const sewer = projectAt('sewer', 'Kanal', null, { modes: [{ ...mode, duration: 2, cost: [1, 1] }] });
const road = projectAt('road', 'Straße', null);
const gas = projectAt('gas', 'Gas', null, { modes: [{ ...mode, duration: 3, cost: [1, 1, 1] }, mode] });
const possible = (...constraints: Constraint[]) => possibleIn(townWith([sewer, road, gas], { constraints }));
const starts = (id: string, ...rules: Constraint[]) =>
  possible(...rules)
    .startsOf(id)
    .map(({ start }) => start);

test('window, pin, ban, moratorium and season leave the starts that are possible', () => {
  // Six years, two of works.
  expect(starts('sewer')).toEqual([0, 1, 2, 3, 4]);
  const pin = { kind: 'pin', project: 'sewer', from: 2, to: 3, reason: 'x' };
  expect(starts('sewer', pin)).toEqual([2, 3]);
  expect(starts('sewer', { ...pin, kind: 'ban' })).toEqual([0, 1, 4]);
  expect(starts('sewer', { ...pin, mode: 'other' })).toEqual([]);
  const festival = { kind: 'moratorium', projects: ['sewer'], from: 2, to: 3, reason: 'x' };
  expect(starts('sewer', festival)).toEqual([0, 3, 4]);
  expect(starts('road', festival)).toEqual([0, 1, 2, 3, 4, 5]);
  const winter = [{ name: 'Bau', periods: 2, site: true, notIn: [0] }];
  const inWinter = townWith([{ ...sewer, modes: [{ ...sewer.modes[0]!, phases: winter }] }], {
    calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 8 },
  });
  expect(
    possibleIn(inWinter)
      .startsOf('sewer')
      .map(({ start }) => start),
  ).toEqual([1, 2, 5, 6]);
});

test('the gap between two is the longest chain, with the shortest option of what lies between', () => {
  const before = (a: string, b: string, lag: number) => ({ kind: 'precedence', before: a, after: b, lag });
  expect(possible().gapBetween('sewer', 'road')).toBeNull();
  const { gapBetween } = possible(before('sewer', 'road', 0), before('sewer', 'gas', 1), before('gas', 'road', 1));
  expect(gapBetween('sewer', 'road')).toBe(1 + 1 + 1);
  expect(gapBetween('road', 'sewer')).toBeNull();
  expect(possible(before('sewer', 'road', 0), before('road', 'sewer', 0)).gapBetween('sewer', 'road')).toBe(0);
});

test('two fit where gaps and corridor conflicts let them', () => {
  const together = (one: { start: number }, other: { start: number }) => one.start === other.start;
  expect(possible().fit('sewer', 'road', together)).toBe(true);
  const conflict = { kind: 'corridor-conflict', projects: ['road', 'sewer'] };
  expect(possible(conflict).fit('sewer', 'road', together)).toBe(false);
  const overlap = { kind: 'precedence', before: 'sewer', after: 'road', lag: -2 };
  expect(possible(overlap).fit('sewer', 'road', together)).toBe(true);
  expect(possible({ ...overlap, lag: -1 }).fit('sewer', 'road', together)).toBe(false);
});
