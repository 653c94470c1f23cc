import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paymentAllocator } from '../money/pay.ts';
import { tinyScenarios, withoutTerms } from '../testing/tiny-scenario.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { FundingNetwork } from './funding-network.ts';
import { Undo } from './undo.ts';

test('whatever is taken and given back, the funding network pays exactly what the payment allocator can pay', () => {
  fc.assert(
    fc.property(
      tinyScenarios,
      fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: 1, max: 9 })), { maxLength: 30 }),
      (town, requests) => {
        const { costIndex: _, ...scenario } = withoutTerms(town);
        const instance = compileInstance(scenario);
        const undo = new Undo();
        const funding = new FundingNetwork(instance, undo);
        const pay = paymentAllocator(scenario);
        const owed = scenario.projects.map(() => Array.from({ length: instance.years }, () => 0));
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
          const year = anyYear % instance.years;
          const account = instance.classOf[p]! * instance.years + year;
          if (cents > 6 && owed[p]![year]! > 0) {
            funding.give(account, owed[p]![year]!);
            owed[p]![year] = 0;
            continue;
          }
          owed[p]![year]! += cents;
          const possible = payable();
          undo.begin();
          funding.begin();
          expect(funding.take(account, cents)).toBe(possible);
          if (!possible) owed[p]![year]! -= cents;
          else if (cents === 3) {
            undo.back();
            funding.back();
            expect(funding.take(account, cents)).toBe(true);
          }
        }
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
