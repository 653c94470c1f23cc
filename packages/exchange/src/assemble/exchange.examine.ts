import { readScenarioValue } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { proposeMapping } from '../map/mapping.ts';
import { csvTable as tableOf } from '../testing/read.ts';
import { realFile } from '../testing/reference-data.ts';
import { assumptionsFor } from './assumptions.ts';
import { noChoices } from './choices.ts';
import { draftImport } from './draft-import.ts';
import { toScenario } from './to-scenario.ts';

const city = { fiscalYearFirstMonth: 1, currency: 'EUR', language: 'de' } as const;
const today = new Date('2026-11-22T10:00:00Z');

test.each([
  ['data/dc-cip-2010-2017/derived/projects.csv', 520, 1_782_410_524_500, 0, 7],
  ['data/nyc-capital-2021/derived/projects.csv', 2010, 2_949_506_300_000, 2, 3],
])('%s is understood whole', (path, rows, cents, repeated, problems) => {
  const table = tableOf(realFile(path), 'projects.csv');
  const mapping = proposeMapping(table);
  expect(mapping.every((entry) => entry.field !== null && entry.confidence === 'high')).toBe(true);
  const draft = draftImport(table, mapping, noChoices);
  expect(draft.projects).toHaveLength(rows);
  expect(new Set(draft.projects.map((project) => project.id)).size).toBe(rows);
  expect(draft.projects.reduce((sum, project) => sum + project.costCents, 0)).toBe(cents);
  expect(draft.problems.filter((problem) => problem.type === 'primary-key')).toHaveLength(repeated);
  expect(draft.problems).toHaveLength(problems);
  const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Liste');
  expect(readScenarioValue(scenario)).toMatchObject({ ok: true });
  expect(scenario.projects.flatMap((project) => project.modes[0]!.cost).reduce((a, b) => a + b, 0)).toBe(cents);
});
test('years of New York City are whole years: none of its works takes a part of one', () => {
  const table = tableOf(realFile('data/nyc-capital-2021/derived/projects.csv'), 'projects.csv');
  const draft = draftImport(table, proposeMapping(table), noChoices);
  const scenario = toScenario(draft, assumptionsFor(draft, { city, today }), city, 'Liste');
  expect(scenario.projects.filter((project) => project.modes[0]!.duration % 4 !== 0)).toEqual([]);
});
