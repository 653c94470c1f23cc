import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly } from '../evaluation/exact-plan.ts';
import { everyChoice, tinyScenarios } from '../testing/tiny-scenario.ts';
import { certificateBound } from '../evaluation/verify/certificate-bound.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { anytimeSearch } from './anytime-search.ts';
import { listsOf, pricesFrom } from './prices.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';

test('in any tiny town the bound of the prices is what verify recomputes, and no choice is worth more', () => {
  fc.assert(
    fc.property(tinyScenarios, fc.integer({ min: 0, max: 99 }), (scenario, seed) => {
      const instance = compileInstance(scenario);
      const judge = exactly(scenario);
      const best = Math.max(
        ...everyChoice(scenario, true).map((starts) => {
          const exact = judge(starts);
          return exact.ok ? exact.objective : -Infinity;
        }),
      );
      for (const find of anytimeSearch(instance, { kind: 'steps', passes: 40, moves: 50 }, seed)) {
        if (find?.kind !== 'bound') continue;
        const lists = listsOf(instance, scenario, find.prices);
        const certificate = { format: 'vorrang/certificate@1' as const, ...lists };
        expect(certificateBound(scenario, certificate)).toBeCloseTo(find.bound, 6);
        expect(find.bound).toBeGreaterThanOrEqual(best - 1e-9 * Math.max(1, Math.abs(best)));
        expect(pricesFrom(instance, scenario, certificate)).toEqual(find.prices);
      }
    }),
    { seed: 20270101, numRuns: 150 },
  );
});

test('starts and their numbers are the same thing said twice, and what is outside its window has no number', () => {
  fc.assert(
    fc.property(tinyScenarios, (scenario) => {
      const instance = compileInstance(scenario);
      const all = Array.from(instance.value.keys());
      expect(numbersOf(instance, scenario, startsFrom(instance, scenario, all))).toEqual(all);
      const late = scenario.projects.map(({ id, modes }) => ({ project: id, mode: modes[0]!.id, period: 99 }));
      expect(numbersOf(instance, scenario, [...late, { project: 'nobody', mode: 'm', period: 0 }])).toEqual([]);
    }),
    { seed: 3, numRuns: 50 },
  );
});

test('a search on a clock ends in time, and what it found before stays', () => {
  const [scenario] = fc.sample(tinyScenarios, { seed: 11, numRuns: 1 });
  let seconds = 0;
  const now = () => (seconds += 0.001);
  const finds = [...anytimeSearch(compileInstance(scenario!), { kind: 'time', seconds: 1, now }, 1)].filter(
    (find) => find !== null,
  );
  expect(finds.map(({ kind }) => kind)).toContain('bound');
  expect(seconds).toBeGreaterThan(0.9);
  expect(seconds).toBeLessThan(1.2);
});
