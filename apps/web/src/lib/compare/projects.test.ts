import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, planned, town } from './little-town.ts';
import { isBuiltOtherwise, kindsOf, lookOf, patternsOf, projectsOf } from './projects.ts';

const plans = [
  planned({ street: ['new', 1], bridge: ['new', 2] }),
  planned({ street: ['new', 3], school: ['new', 0] }),
  planned({ street: ['patch', 1], bridge: ['new', 0] }),
];
const projects = projectsOf(plans);
const of = (id: string) => projects.find((one) => one.id === id)!;
const looks = (id: string) => plans.map((_, place) => lookOf(of(id), place));

test('the street is in all three plans: later in the second, another option in the third', () => {
  expect(looks('street')).toEqual([
    { fill: 'as', mark: null },
    { fill: 'other', mark: 'later' },
    { fill: 'other', mark: 'option' },
  ]);
  expect(isBuiltOtherwise(of('street'))).toBe(true);
  expect(of('street').pattern).toBe('111');
});
test('the bridge is left out of the second plan and begins earlier in the third; the lane waits in all', () => {
  expect(looks('bridge')).toEqual([
    { fill: 'partly', mark: null },
    { fill: 'out', mark: null },
    { fill: 'partly', mark: 'earlier' },
  ]);
  expect(looks('lane').map(({ fill }) => fill)).toEqual(['out', 'out', 'out']);
});
test('what the plans disagree on is told first, then what all build, then what none does', () => {
  expect(patternsOf(projects).map(({ pattern, members, otherwise }) => [pattern, members.length, otherwise])).toEqual([
    ['101', 1, [0, 0, 0]],
    ['010', 1, [0, 0, 0]],
    ['111', 1, [0, 1, 1]],
    ['000', 1, [0, 0, 0]],
  ]);
  expect(kindsOf(projects).map(({ kind, members }) => [kind, ...members.map(({ id }) => id)])).toEqual([
    ['street', 'street', 'lane'],
    ['bridge', 'bridge'],
    ['school', 'school'],
  ]);
});
test('a project that only another scenario knows stands there too', () => {
  const other = { ...town, projects: [{ ...town.projects[0]!, id: 'quay', name: 'quay' }] };
  const both = projectsOf([planned({}), planned({ quay: ['new', 0] }, other)]);
  expect(both.map(({ id, pattern }) => [id, pattern]).at(-1)).toEqual(['quay', '01']);
});

const choices = fc
  .record(
    Object.fromEntries(
      town.projects.map(({ id, modes }) => [
        id,
        fc.option(fc.tuple(fc.constantFrom(...modes.map((mode) => mode.id)), fc.nat({ max: 6 })), { nil: null }),
      ]),
    ),
  )
  .map((all): Choice => Object.fromEntries(Object.entries(all).flatMap(([id, one]) => (one ? [[id, one]] : []))));

test('law: every project stands in one pattern and in one kind, however many plans there are', () => {
  fc.assert(
    fc.property(fc.array(choices, { minLength: 1, maxLength: 6 }), (chosen) => {
      const all = projectsOf(chosen.map((choice) => planned(choice)));
      const patterns = patternsOf(all);
      const counted = (parts: { members: unknown[] }[]) => parts.reduce((sum, { members }) => sum + members.length, 0);
      expect(counted(patterns)).toBe(town.projects.length);
      expect(counted(kindsOf(all))).toBe(town.projects.length);
      expect(new Set(patterns.map(({ pattern }) => pattern)).size).toBe(patterns.length);
      for (const { pattern, members } of patterns)
        for (const { cells } of members) expect(cells.map(({ works }) => (works ? '1' : '0')).join('')).toBe(pattern);
    }),
  );
});
test('law: beside itself nothing changes', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      const same = projectsOf([planned(choice), planned(choice)]);
      for (const one of same) {
        expect(['11', '00']).toContain(one.pattern);
        expect(isBuiltOtherwise(one)).toBe(false);
        expect(['as', 'out']).toContain(lookOf(one, 1).fill);
      }
    }),
  );
});
