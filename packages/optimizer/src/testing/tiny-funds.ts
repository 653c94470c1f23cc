import { type Debt, type FundingSource, type GrantTerms, sumOf } from '@vorrang/planning';
import fc from 'fast-check';

/** Terms of a funding source: often none; otherwise a window of the works, a last year, shares that add up or not. */
export const tinyTerms: fc.Arbitrary<{ grantTerms?: GrantTerms }> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc
      .record(
        {
          worksFrom: fc.constantFrom(0, 1),
          worksUntil: fc.constantFrom(2, 3),
          payUntil: fc.constantFrom(0, 1),
          leastShare: fc.constantFrom(0, 0.3, 0.5),
          greatestShare: fc.constantFrom(0.5, 0.6, 1),
          addsUp: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .map((grantTerms) => ({ grantTerms })),
  },
);

/** What a source has beside its budget: often nothing; otherwise cents from the beginning, or a loan in place of the budget. */
export const tinyMeans: fc.Arbitrary<{ openingBalanceCents?: number; debt?: Debt }> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ openingBalanceCents: fc.constantFrom(0, 3, 7) }) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        openingCents: fc.constantFrom(0, 4),
        ceilingCents: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
        repaymentCents: fc.array(fc.constantFrom(0, 0, 5), { minLength: 3, maxLength: 3 }),
      })
      .map((debt) => ({ debt })),
  },
);
/** The means for so many years; a ceiling below what is owed anyway would be bad input. */
export function meansFor(
  years: number,
  { debt, ...means }: { openingBalanceCents?: number; debt?: Debt },
): Partial<FundingSource> {
  if (!debt) return means;
  const repaymentCents = debt.repaymentCents.slice(0, years);
  const owed = repaymentCents.map((_, y) => debt.openingCents - sumOf(repaymentCents.slice(0, y + 1)));
  const ceilingCents = owed.map((cents, y) => Math.max(cents, debt.ceilingCents[y]!));
  return { debt: { ...debt, ceilingCents, repaymentCents }, budget: ceilingCents.map(() => 0), kind: 'loan' };
}
