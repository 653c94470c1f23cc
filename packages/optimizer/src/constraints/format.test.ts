import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tinyScenarios } from '../testing/tiny-scenario.ts';
import { scenarioJsonSchema } from './index.ts';

const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(scenarioJsonSchema());

test('every town the optimizer reads fits the published schema, with every kind of rule it has', () => {
  fc.assert(
    fc.property(tinyScenarios, (town) => {
      expect(fits(JSON.parse(JSON.stringify(town))), JSON.stringify(fits.errors)).toBe(true);
    }),
    { seed: 20261130, numRuns: 200 },
  );
});

test('a calendar of five periods a year, a rule nobody knows and a cost of half a cent do not fit it', () => {
  const [town] = fc.sample(tinyScenarios, { seed: 1, numRuns: 1 });
  const { calendar, projects } = town!;
  const [first] = projects;
  const halfCent = { ...first!, modes: first!.modes.map((mode) => ({ ...mode, cost: mode.cost.map(() => 0.5) })) };
  for (const wrong of [
    { calendar: { ...calendar, periodsPerYear: 5 } },
    { constraints: [{ kind: 'by-horoscope' }] },
    { projects: [halfCent] },
  ])
    expect(fits({ ...JSON.parse(JSON.stringify(town)), ...wrong })).toBe(false);
});
