import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFor } from './plan-for.ts';
import { Replanner } from './replan.ts';
import { tinyScenarios } from '../testing/tiny-scenario.ts';
import { verify } from '../evaluation/verify/verify.ts';

test('while a planner moves budgets and crews, every answer is a verified plan of what stands there now', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      tinyScenarios,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 0.5, 1, 2)), {
        minLength: 1,
        maxLength: 4,
      }),
      async (scenario, edits) => {
        const base = await planFor(scenario, { now: () => performance.now(), engine: 'search', steps: 1 });
        const replanner = new Replanner(scenario, base);
        for (const [cents, crews] of edits) {
          const edited = structuredClone(scenario);
          edited.fundingSources[0]!.budget[0] = cents;
          edited.resources.forEach(({ capacity }) => capacity.fill(crews));
          let ticks = 0;
          const plan = replanner.plan(edited, { kind: 'time', seconds: 0.05, now: () => (ticks += 0.001) });
          expect(verify(edited, plan).objections).toEqual([]);
          if (plan.status !== 'unknown') answered += 1;
        }
      },
    ),
    { seed: 8, numRuns: 80 },
  );
  expect(answered).toBeGreaterThan(60);
});
