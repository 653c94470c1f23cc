import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextFor } from '../evaluation/plan-context.ts';
import { everyChoice, tinyTown } from '../testing/tiny-scenario.ts';
import { objectiveTerms } from './index.ts';

const here = import.meta.dirname;
const plain = tinyTown({ discountRate: 0.05, disruptionWeight: 2 });
const town = {
  ...plain,
  constraints: [
    { kind: 'stability', starts: [{ project: 'sewer', mode: 'patch', period: 1 }], pointsPerChange: 2 },
    { kind: 'stability', starts: [{ project: 'road', mode: 'build', period: 0 }], pointsPerChange: 5 },
  ],
  projects: plain.projects.map((project) => ({
    ...project,
    modes: project.modes.map((mode) => ({
      ...mode,
      pointsByStart: [3, 1, -1],
      residualValue: { points: 5, lifetimePeriods: 7 },
    })),
  })),
};

test("every part of a plan's value has a folder of its own name, and every folder is registered", () => {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(objectiveTerms.map(({ name }) => name).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

describe.each(objectiveTerms.map((term) => [term.name, term] as const))('%s', (name, term) => {
  test('has its own examples beside it', () => expect(existsSync(join(here, name, `${name}.test.ts`))).toBe(true));
  test('what the solver is told and what a plan is measured by agree on every plan of a tiny town', () => {
    const points = term.terms(town);
    const seen = new Set<number>();
    for (const starts of everyChoice(town, true)) {
      const { activities } = contextFor(town, { starts, payments: [], carryOver: [] });
      const told = activities.reduce((sum, { project, mode, period }) => sum + points(mode, period, project.id), 0);
      expect(term.measure(town, activities)).toBeCloseTo(told, 9);
      seen.add(told);
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});
