import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cashier } from '../money/pay.ts';
import { tinyScenarios } from '../testing/tiny-scenario.ts';
import { flatten } from './flat-city.ts';
import { Purse } from './purse.ts';
import { Undo } from './undo.ts';

test('whatever is taken and given back, the purse pays exactly what the cashier can pay', () => {
  fc.assert(
    fc.property(
      tinyScenarios,
      fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 9 })), { maxLength: 30 }),
      (scenario, requests) => {
        const city = flatten(scenario);
        const undo = new Undo();
        const purse = new Purse(city, undo);
        const pay = cashier(scenario);
        const owed = scenario.projects.map(() => Array.from({ length: city.years }, () => 0));
        /** The dues as savings below nothing: the cashier pays any sum for a work that costs nothing. */
        const payable = () =>
          pay(
            scenario.projects.map((project) => ({
              project,
              mode: { ...project.modes[0]!, cost: project.modes[0]!.cost.map(() => 0) },
              period: 0,
              end: 1,
            })),
            owed.flatMap((years, p) =>
              years.map((cents, year) => ({ project: scenario.projects[p]!.id, year, cents: -cents })),
            ),
          ).ok;
        for (const [p, anyYear, cents] of requests) {
          const year = anyYear % city.years;
          const group = city.classOf[p]!;
          if (cents > 6 && owed[p]![year]! > 0) {
            purse.give(group, year, owed[p]![year]!);
            owed[p]![year] = 0;
            continue;
          }
          owed[p]![year]! += cents;
          const possible = payable();
          undo.begin();
          purse.begin();
          expect(purse.take(group, year, cents)).toBe(possible);
          if (!possible) owed[p]![year]! -= cents;
          else if (cents === 3) {
            undo.back();
            purse.back();
            expect(purse.take(group, year, cents)).toBe(true);
          }
        }
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
