import { expect, test } from 'vitest';
import { exactly } from '../../src/evaluation/exact-plan.ts';
import { readScenario } from '../../src/instance/read-scenario.ts';
import { generatedCity } from './generated-city.ts';

test.each([
  [50, 20, 1],
  [50, 20, 2],
  [200, 24, 1],
  [1000, 32, 1],
])(
  'a generated city of %i projects over %i quarters, seed %i, can be read and has a plan',
  (projects, periods, seed) => {
    const { scenario, witness } = generatedCity(projects, periods, seed);

    const reading = readScenario(JSON.stringify(scenario));

    expect(reading.ok ? [] : reading.problems.map(({ message }) => message.en)).toEqual([]);
    expect(exactly(scenario)(witness)).toMatchObject({ ok: true });
    const mandatoryProjects = scenario.projects.filter(({ mandatory }) => mandatory);
    expect(mandatoryProjects.length).toBeGreaterThan(projects / 50);
    expect(mandatoryProjects.every(({ finishBy }) => typeof finishBy === 'number')).toBe(true);
  },
);

test('the same seed gives the same city, another seed another one', () => {
  const city = (seed: number) => JSON.stringify(generatedCity(50, 20, seed).scenario);

  expect(city(7)).toBe(city(7));
  expect(city(7)).not.toBe(city(8));
});

test('money, rules and durations are those of the family', () => {
  const { scenario } = generatedCity(1000, 32, 3);
  const cents = (lists: number[][]) => lists.flat().reduce((sum, one) => sum + one, 0);
  const pressure =
    cents(scenario.projects.map(({ modes }) => modes[0]!.cost)) /
    cents(scenario.fundingSources.map(({ budget }) => budget));
  const count = (kind: string) => scenario.constraints.filter((rule) => rule.kind === kind).length;

  expect(pressure).toBeGreaterThan(1.59);
  expect(pressure).toBeLessThan(2.41);
  expect(scenario.projects.every(({ modes }) => modes.every(({ duration }) => duration >= 2 && duration <= 8))).toBe(
    true,
  );
  expect(count('precedence')).toBeGreaterThan(100);
  expect([count('at-most-one'), count('corridor-conflict'), count('bundle')]).toEqual([20, 50, 60]);
  expect(count('district-share')).toBe(12);
});
