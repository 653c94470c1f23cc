import { type FundingSource, ppm } from '@vorrang/planning';
import { type Lookup, cents } from './lookup.ts';

/** What arrives in each year, and the most that may be carried out of it: exactly as the format says. */
export function arrivingOf({ budget, carryOverShare, openingBalanceCents = 0, debt }: FundingSource): {
  arriving: bigint[];
  most: bigint[];
} {
  const years = budget.map((_, y) => y);
  const opening = BigInt(openingBalanceCents);
  if (!debt)
    return {
      arriving: budget.map((fresh, y) => BigInt(fresh) + (y === 0 ? opening : 0n)),
      most: budget.map((fresh) => (BigInt(ppm(carryOverShare)) * BigInt(fresh)) / 1_000_000n + opening),
    };
  const repaidThrough = (year: number) =>
    debt.repaymentCents.slice(0, year + 1).reduce((sum, repaid) => sum + BigInt(repaid), 0n);
  // What is drawn through a year is owed at the end of it and of every later one.
  const drawnThrough = years.map((y) =>
    years
      .slice(y)
      .map((z) => BigInt(debt.ceilingCents[z]!) + repaidThrough(z) - BigInt(debt.openingCents))
      .reduce((least, room) => (room < least ? room : least)),
  );
  return { arriving: drawnThrough.map((drawn, y) => drawn - (drawnThrough[y - 1] ?? 0n)), most: drawnThrough };
}

/** Cents that a source pays, by year. */
export function paidIn({ plan }: Lookup, { id, budget }: FundingSource): bigint[] {
  const out = budget.map(() => 0n);
  for (const one of plan.payments)
    if (one.fundingSource === id && out[one.year] !== undefined) out[one.year]! += cents(one.cents);
  return out;
}
