import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cashier } from '../money/pay.ts';
import { tinyScenarios, withoutTerms } from '../testing/tiny-scenario.ts';
import { flatten } from './flat-city.ts';
import { Purse } from './purse.ts';
import { Undo } from './undo.ts';

test('whatever is taken and given back, the purse pays exactly what the cashier can pay', () => {
  fc.assert(
    fc.property(
      tinyScenarios,
      fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 9 })), { maxLength: 30 }),
      (town, requests) => {
        const { costIndex: _, ...scenario } = withoutTerms(town);
        const city = flatten(scenario);
        const undo = new Undo();
        const purse = new Purse(city, undo);
        const pay = cashier(scenario);
        const owed = scenario.projects.map(() => Array.from({ length: city.years }, () => 0));
        /** What is owed in a year as works that cost just that in its first period. */
        const payable = () =>
          pay(
            scenario.projects.flatMap((project, p) =>
              owed[p]!.map((cents, year) => {
                const period = year * scenario.calendar.periodsPerYear;
                const [end, mode] = [period + 1, { ...project.modes[0]!, duration: 1, cost: [cents] }];
                return { project, mode, period, end, site: { from: period, until: end } };
              }),
            ),
            [],
          ).ok;
        for (const [p, anyYear, cents] of requests) {
          const year = anyYear % city.years;
          const account = city.classOf[p]! * city.years + year;
          if (cents > 6 && owed[p]![year]! > 0) {
            purse.give(account, owed[p]![year]!);
            owed[p]![year] = 0;
            continue;
          }
          owed[p]![year]! += cents;
          const possible = payable();
          undo.begin();
          purse.begin();
          expect(purse.take(account, cents)).toBe(possible);
          if (!possible) owed[p]![year]! -= cents;
          else if (cents === 3) {
            undo.back();
            purse.back();
            expect(purse.take(account, cents)).toBe(true);
          }
        }
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
