import type { Scenario, Start } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatedCity } from '../../bench/city/generated-city.ts';
import { certificateOf } from '../engines/certificate-from-prices.ts';
import { implicitRules, storedRules } from '../constraints/index.ts';
import { exactly } from '../evaluation/exact-plan.ts';
import { IncumbentStore } from '../engines/incumbent-store.ts';
import { planFor } from '../engines/plan-for.ts';
import { everyChoice, mode, project, tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import { verify } from '../evaluation/verify/verify.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { anytimeSearch } from './anytime-search.ts';
import type { Choice } from './search.ts';
import { startsFrom } from '../instance/start-numbers.ts';

/** Every choice the search calls its best on the way, and the city it is for. */
function choicesOf(
  scenario: Scenario,
  moves: number,
  seed = 1,
): { choices: Choice[]; starts: (choice: Choice) => Start[] } {
  const instance = compileInstance(scenario);
  const choices: Choice[] = [];
  for (const find of anytimeSearch(instance, { kind: 'steps', passes: 60, moves }, seed))
    if (find?.kind === 'choice') choices.push(find);
  return { choices, starts: (choice) => startsFrom(instance, scenario, choice.starts) };
}
const solver = { name: 'search', version: '1', seconds: null, seed: 1, stoppedBy: 'steps', options: {} } as const;
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

test('in any tiny town every plan on the way passes verify and is worth what the search says; the last one is nearly always the best of all', () => {
  let [best, all] = [0, 0];
  fc.assert(
    fc.property(tinyScenarios, fc.integer({ min: 0, max: 999 }), (scenario, seed) => {
      const { choices, starts } = choicesOf(scenario, 300, seed);
      for (const choice of choices) {
        const { value } = choice;
        const incumbents = new IncumbentStore(scenario);
        expect(incumbents.offer(starts(choice))).toBe(null);
        expect(near(incumbents.best!.objective, value), `${value} is not ${incumbents.best!.objective}`).toBe(true);
        expect(verify(scenario, incumbents.write('open', solver)).violations).toEqual([]);
      }
      const judge = exactly(scenario);
      const optimum = Math.max(
        ...everyChoice(scenario, true).map((starts) => {
          const exact = judge(starts);
          return exact.ok ? exact.objective : -Infinity;
        }),
      );
      const found = choices.at(-1)?.value ?? -Infinity;
      all += 1;
      if (found === optimum || near(found, optimum)) best += 1;
    }),
    { seed: 20270101, numRuns: 150 },
  );
  expect(best / all).toBeGreaterThan(0.95);
});

test('the same seed walks the same way', () => {
  const town = tinyTown({ constraints: [{ kind: 'bundle', projects: ['sewer', 'road'], saving: 2, value: 5 }] });
  expect(choicesOf(town, 200, 7).choices).toEqual(choicesOf(town, 200, 7).choices);
  expect(choicesOf(town, 200, 7).choices).not.toEqual([]);
});

test('kinds the search has no arithmetic for are kept by their rows, or asked: slower, and just as right', () => {
  const implicit: ReadonlySet<string> = new Set(implicitRules.map(({ kind }) => kind));
  const met = new Set<string>();
  let [best, all] = [0, 0];
  fc.assert(
    fc.property(tinyScenarios, fc.integer({ min: 0, max: 999 }), (scenario, seed) => {
      const instance = compileInstance(scenario, implicit);
      for (const kind of [...instance.kindsInRows, ...instance.kindsAsked]) met.add(kind);
      const judge = exactly(scenario);
      const optimum = Math.max(
        ...everyChoice(scenario, true).map((starts) => {
          const exact = judge(starts);
          return exact.ok ? exact.objective : -Infinity;
        }),
      );
      let found = -Infinity;
      for (const find of anytimeSearch(instance, { kind: 'steps', passes: 60, moves: 300 }, seed)) {
        if (find?.kind === 'bound') {
          const { bound } = certificateOf(scenario, instance, find.prices);
          expect(bound).toBeGreaterThanOrEqual(optimum - 1e-9 * Math.max(1, Math.abs(optimum)));
          if (instance.kindsAsked.length === 0) expect(bound).toBeCloseTo(find.bound, 6);
        } else if (find) {
          const exact = judge(startsFrom(instance, scenario, find.starts));
          if (!exact.ok) throw new Error(`breaks ${exact.broken}`);
          expect(near(exact.objective, find.value), `${find.value} is not ${exact.objective}`).toBe(true);
          found = find.value;
        }
      }
      all += 1;
      if (found === optimum || near(found, optimum)) best += 1;
    }),
    { seed: 20270102, numRuns: 300 },
  );
  expect(met).toEqual(new Set(storedRules.filter((rule) => !('fixes' in rule)).map(({ kind }) => kind)));
  expect(best / all).toBeGreaterThan(0.9);
});

test('a mandatory hall pushes out what stands in its way', () => {
  const hall = project('hall', {
    mandatory: true,
    finishBy: 1,
    modes: [mode('build', { cost: [10], effects: { safety: -1 } })],
  });
  const town = tinyTown({ projects: [...tinyTown().projects, hall] });
  const { choices, starts } = choicesOf(town, 100);
  expect(starts(choices.at(-1)!)).toContainEqual({ project: 'hall', mode: 'build', period: 0 });
});

test('with steps a city of two hundred projects gets the same plan twice, and no clock is read', async () => {
  const { scenario } = generatedCity(200, 24, 1);
  const now = () => {
    throw new Error('the clock was read');
  };
  const [one, other] = [
    await planFor(scenario, { now, steps: 1, gap: 0.05 }),
    await planFor(scenario, { now, steps: 1, gap: 0.05 }),
  ];
  expect(other).toEqual(one);
  // The gap asked for was reached on the way, and nothing was broken off.
  expect(one.gap).toBeLessThan(0.05);
});
