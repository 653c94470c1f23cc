import type { Plan, Resource, Scenario } from '@vorrang/planning';
import { applied, capacityUses, newDraft } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dots, heatShapes, stepLine } from '../drawn.ts';
import { changedByPercent, percentOf } from './capacity.ts';
import { capacityInShort } from './in-short.ts';

const crews = (capacity: number[], id = 'civil', name = 'Tiefbau'): Resource => ({
  id,
  name,
  unit: 'Trupps',
  capacity,
});
const project = (id: string, demand: Record<string, number[]>) => ({
  id,
  name: id,
  modes: [{ id: 'build', duration: 2, cost: [0, 0], demand, effects: {}, disruption: 0 }],
});
const town = (resources: Resource[]) =>
  ({
    resources,
    projects: [project('sewer', { civil: [2, 1] }), project('road', { civil: [1], roads: [1, 1] })],
  }) as unknown as Scenario;
const plan = (starts: [project: string, period: number][]) =>
  ({ starts: starts.map(([id, period]) => ({ project: id, mode: 'build', period })) }) as unknown as Plan;

test('what the slider sets is what it shows, whatever the capacity; at nothing everything is as it was saved', () => {
  const units = fc.nat(1e8).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(
      fc.array(units, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -50, max: 50 }),
      (course, percent) => {
        const saved = crews(course);
        const scenario = { resources: [saved] } as unknown as Scenario;
        const made = applied(scenario, { ...newDraft, done: [{ changes: changedByPercent(saved, percent) }] });
        if (!made.ok) throw new Error('not made');
        const now = made.value.resources[0]!;
        expect(percentOf(saved, now)).toBe(Math.max(...course) > 0 ? percent : 0);
        if (percent === 0) expect(now).toEqual(saved);
      },
    ),
  );
});
test('ten percent of 8.3 crews are 0.83; periods that differ otherwise have no percent', () => {
  expect(changedByPercent(crews([8.3, 11]), -10)).toEqual([
    { at: ['resources', 'civil', 'capacity', 0], to: 7.47 },
    { at: ['resources', 'civil', 'capacity', 1], to: 9.9 },
  ]);
  expect(percentOf(crews([8.3, 11]), crews([8.3, 9.9]))).toBeNull();
});
test('folded, the section names what is used up in most periods, or else what comes nearest', () => {
  const german = { language: 'de', locale: 'de-AT' } as const;
  const short = (resources: Resource[], starts: Parameters<typeof plan>[0]) => {
    const scenario = town(resources);
    return capacityInShort({ scenario, uses: capacityUses(scenario, plan(starts)) }, german);
  };
  const resources = [crews([9, 9, 9], 'roads', 'Straßenbau'), crews([3, 3, 3])];
  expect(
    short(resources, [
      ['sewer', 0],
      ['road', 0],
    ]),
  ).toBe('2 · am engsten Tiefbau');
  expect(short(resources, [['sewer', 0]])).toBe('2 · am engsten Tiefbau');
  expect(
    short(
      [crews([1, 1, 1], 'roads', 'Straßenbau'), crews([3, 3, 3])],
      [
        ['sewer', 0],
        ['road', 0],
      ],
    ),
  ).toBe('2 · am engsten Straßenbau, Tiefbau');
  expect(short(resources, [])).toBe('2');
});
test('a course is drawn in steps to its scale, the periods that are full apart and dotted', () => {
  const size = { width: 40, height: 10 };
  expect(stepLine([5, 10], 10, size)).toBe('M0 5H20V0H40');
  expect(stepLine([0, 0], 0, size)).toBe('M0 10H20V10H40');
  const shapes = heatShapes([0, 0.5, 1, 0.999], [2], 4, size);
  expect(shapes.map((shape) => shape.split('M').length - 1)).toEqual([1, 1, 1, 1]);
  expect(shapes[3]).toMatch(/^M20 0/);
  expect(dots([2], 4, size)).toEqual([{ x: 25, y: 5 }]);
});
