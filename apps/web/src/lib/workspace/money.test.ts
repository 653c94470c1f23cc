import fc from 'fast-check';
import { type Scenario, applied, valueAt } from '@vorrang/planning';
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

test('what the slider sets is what it shows, whatever it is set for; at nothing everything is as it was saved, to the cent', () => {
  fc.assert(
    fc.property(towns, cells, fc.integer({ min: -50, max: 50 }), (saved, which, percent) => {
      const budgets = (town: Scenario) => town.fundingSources.map(({ budget }) => budget);
      const made = (to: number): Scenario => {
        const set = applied(saved, { done: [{ changes: changedByPercent(saved, which, to) }] });
        if (!set.ok) throw new Error(set.problems[0]!.message.en);
        return set.value;
      };
      expect(budgets(made(0))).toEqual(budgets(saved));
      const isAny = changedByPercent(saved, which, percent).some(({ at }) => Number(valueAt(saved, at)) > 100_000);
      fc.pre(isAny);
      expect(percentOf(saved, made(percent), which)).toBe(percent);
      for (const [i, source] of saved.fundingSources.entries())
        if (source.debt) expect(made(percent).fundingSources[i]).toBe(source);
    }),
  );
});

test('where there was no money, money that was entered is no percentage of it', () => {
  const saved = { calendar: { periods: 1, periodsPerYear: 1 }, fundingSources: [{ id: 'own', budget: [0] }] };
  const now = { ...saved, fundingSources: [{ id: 'own', budget: [500] }] };
  const all = { source: null, year: null };
  expect(percentOf(saved as unknown as Scenario, saved as unknown as Scenario, all)).toBe(0);
  expect(percentOf(saved as unknown as Scenario, now as unknown as Scenario, all)).toBeNull();
});
