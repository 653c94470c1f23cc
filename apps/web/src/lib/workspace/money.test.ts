import fc from 'fast-check';
import { type Scenario, applied } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { changedByPercent, percentOf } from './money.ts';

const source = (id: string) =>
  fc.record({
    id: fc.constant(id),
    budget: fc.array(fc.nat(9_000_000_00), { minLength: 3, maxLength: 3 }),
    debt: fc.option(fc.constant({}), { nil: undefined, freq: 5 }),
  });
const towns = fc.record({
  calendar: fc.constant({ start: '2027', periodsPerYear: 1, periods: 3, evaluationPeriods: 9 }),
  fundingSources: fc.tuple(source('own'), source('land')),
}) as unknown as fc.Arbitrary<Scenario>;
const cells = fc.record({ source: fc.constantFrom(null, 'own', 'land'), year: fc.constantFrom(null, 0, 2) });

test('what the slider sets is what it shows, whatever it is set for; at null everything is as it was saved, to the unit', () => {
  fc.assert(
    fc.property(towns, cells, fc.integer({ min: -50, max: 50 }), (saved, which, percent) => {
      const set = applied(saved, { done: [{ changes: changedByPercent(saved, which, percent) }] });
      if (!set.ok) throw new Error('not made');
      const sums = (town: Scenario) => town.fundingSources.flatMap(({ budget, debt }) => (debt ? [] : budget));
      const enough = sums(saved).every((cents) => cents > 100_000);
      fc.pre(enough);
      const untouched = changedByPercent(saved, which, percent).length === 0;
      expect(percentOf(saved, set.value, which)).toBe(untouched ? 0 : percent);
      for (const [i, cents] of sums(set.value).entries())
        expect(Math.abs(cents - sums(saved)[i]!)).toBeLessThanOrEqual(sums(saved)[i]! / 2 + 100);
    }),
  );
});
