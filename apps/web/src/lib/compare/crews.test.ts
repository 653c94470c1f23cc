import { expect, test } from 'vitest';
import { crewsOf } from './crews.ts';
import { planned, town } from './little-town.ts';

const crews = {
  ...town,
  resources: [
    { id: 'roads', name: 'Road crews', unit: 'crews', capacity: [2, 2, 2, 2, 0, 2, 2, 2] },
    { id: 'rails', name: 'Rail crews', unit: 'crews', capacity: town.calendar.periods ? Array(8).fill(1) : [] },
  ],
  projects: town.projects.map((one) => ({
    ...one,
    modes: one.modes.map((mode) => ({ ...mode, demand: { roads: [1, 2] } })),
  })),
};

test('each plan says by year what part of the crews it needs, and when most; who is used most stands first', () => {
  const rows = crewsOf([
    planned({ street: ['new', 0] }, crews),
    planned({ street: ['new', 0], lane: ['new', 1] }, crews),
    planned({}),
  ]);
  expect(rows.map(({ name }) => name)).toEqual(['Road crews', 'Rail crews']);
  const [street, both, unknown] = rows[0]!.plans;
  expect(street!.years.map(({ share }) => share)).toEqual([0.5, 1, 0, 0, null, 0, 0, 0]);
  expect(street!.fullest).toEqual({ label: '2028', share: 1 });
  expect(both!.years[1]!.share).toBe(1.5);
  expect(unknown).toBeNull();
  expect(rows[1]!.plans[0]!.fullest.share).toBe(0);
});
test('a town that knows no crews has no row', () => {
  expect(crewsOf([planned({})])).toEqual([]);
});
