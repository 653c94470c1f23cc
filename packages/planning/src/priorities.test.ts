import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPriorities } from './priorities.ts';
import type { Criterion, Mode, Project } from './scenario.ts';

const urgency = { id: 'urgency', name: 'Dringlichkeit', unit: 'Punkte', weight: 1, pointsPerUnit: 1 };
const option = (points: number, more: Partial<Mode> = {}): Mode => ({
  id: 'listed',
  duration: 2,
  cost: [100, 100],
  demand: {},
  effects: { urgency: points },
  disruption: 0,
  ...more,
});
const project = (id: string, ...modes: Mode[]): Project => ({
  id,
  name: id,
  category: 'Brücke',
  district: null,
  fundingSources: ['own'],
  mandatory: false,
  modes,
});
const town = (projects: Project[], criteria: Criterion[] = [urgency]) => ({ criteria, projects });

test('a list without points has no priorities, whatever its projects cost and disturb, and says how many count the same', () => {
  const list = [
    project('bench', option(1, { cost: [1], duration: 1 })),
    project('bridge', option(1, { disruption: 9 })),
    ...Array.from({ length: 1998 }, (_, i) => project(`p${i}`, option(1))),
  ];
  expect(withoutPriorities(town(list))).toMatchObject({
    de: expect.stringMatching(/^Noch keine Prioritäten: Alle 2.000 Projekte zählen gleich viel/),
    en: expect.stringMatching(/^No priorities yet: all 2,000 projects count the same/),
  });
});
test('one project that is worth more is a priority, and so is one that lasts longer or brings something early', () => {
  const beside = (mode: Mode) => withoutPriorities(town([project('a', option(1)), project('b', mode)]));
  expect(beside(option(2))).toBeNull();
  expect(beside(option(1, { pointsByStart: [3, 1] }))).toBeNull();
  expect(beside(option(1, { residualValue: { points: 4, lifetimePeriods: 80 } }))).toBeNull();
  expect(beside(option(1, { phases: [{ name: 'Bau', periods: 2, effects: { urgency: 1 } }] }))).toBeNull();
  expect(beside(option(1, { pointsByStart: [0, 0], phases: [{ name: 'Bau', periods: 2 }] }))).not.toBeNull();
});
test('what waiting costs says when, not what: taken over for one project or for all, it makes no priorities', () => {
  const waiting = (...pointsByStart: number[]) => option(1, { pointsByStart });
  const list = [project('a', waiting(0, -4)), project('b', option(1)), project('c', waiting(0, -1))];
  expect(withoutPriorities(town(list))).not.toBeNull();
  expect(withoutPriorities(town([project('a', waiting(0, -4)), project('b', waiting(0, -9))]))).not.toBeNull();
});
test('the same choice of options in every project is no difference between projects, nor is a poorer option more', () => {
  const [full, half] = [option(2), option(1, { id: 'half' })];
  expect(withoutPriorities(town([project('a', full, half), project('b', half, full)]))).not.toBeNull();
  expect(withoutPriorities(town([project('a', full, half), project('b', full)]))).not.toBeNull();
  expect(withoutPriorities(town([project('a', full, half), project('b', half)]))).toBeNull();
});
test('differences in what weighs nothing are none', () => {
  const list = [project('a', option(1)), project('b', option(5))];
  expect(withoutPriorities(town(list, [{ ...urgency, weight: 0 }]))).not.toBeNull();
  expect(withoutPriorities(town(list, []))).not.toBeNull();
});
test('where there is nothing to choose between, nothing is missing', () => {
  expect(withoutPriorities(town([]))).toBeNull();
  expect(withoutPriorities(town([project('a', option(1))]))).toBeNull();
});
test('whatever the points are, only their differing makes priorities', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 8 }), (points) => {
      const list = points.map((worth, i) => project(`p${i}`, option(worth)));
      expect(withoutPriorities(town(list)) === null).toBe(new Set(points).size > 1);
    }),
  );
});
