import { type Cents, carryCap, sumOf } from './money.ts';
import type { Debt, FundingSource } from './scenario.ts';

/** What a funding source has, by year: the cents that arrive, and the most of them that may be carried into the next year (none out of the last). */
export type Funds = { arriving: Cents[]; carryMost: Cents[] };

/** Reads the budget, what is there when the calendar begins, or the frame that a debt ceiling leaves. */
export function fundsOf({ budget, carryOverShare, openingBalanceCents = 0, debt }: FundingSource): Funds {
  const through = debt && frameOf(debt);
  const last = budget.length - 1;
  return {
    arriving: through
      ? through.map((cents, y) => cents - (through[y - 1] ?? 0))
      : budget.map((cents, y) => (y === 0 ? cents + openingBalanceCents : cents)),
    carryMost: budget.map((cents, y) => {
      if (y === last) return 0;
      return through ? through[y]! : carryCap(carryOverShare, cents) + openingBalanceCents;
    }),
  };
}

/**
 * The most that may be drawn from the first year through each of them: what is owed then lies within the ceiling, and what is drawn now
 * is owed in every later year too. D_y = min over z ≥ y of (ceiling_z + repaid through z − opening); negative where the ceiling is below the debt
 * whatever is drawn.
 */
export function frameOf({ openingCents, ceilingCents, repaymentCents }: Debt): Cents[] {
  let repaid = -BigInt(openingCents);
  const room = ceilingCents.map((ceiling, y) => BigInt(ceiling) + (repaid += BigInt(repaymentCents[y] ?? 0)));
  return room.reduceRight<Cents[]>((later, own) => [Math.min(Number(own), later[0] ?? Infinity), ...later], []);
}

/** All the money of some sources over all years. */
export const totalFunds = (sources: readonly FundingSource[]): Cents =>
  sumOf(sources.flatMap((source) => fundsOf(source).arriving));

/** The same source with other amounts in place of those that arrive. */
export function withFunds(source: FundingSource, changed: (cents: Cents) => Cents): FundingSource {
  const { budget, openingBalanceCents, debt } = source;
  if (!debt)
    return {
      ...source,
      budget: budget.map(changed),
      ...(openingBalanceCents === undefined ? {} : { openingBalanceCents: changed(openingBalanceCents) }),
    };
  let through = 0;
  const ceilingCents = fundsOf(source).arriving.map((cents) => (through += changed(cents)));
  return { ...source, debt: { openingCents: 0, ceilingCents, repaymentCents: ceilingCents.map(() => 0) } };
}

/** The same source with more: in the budget of a year, or as a higher debt ceiling from the year on. */
export function withMore(source: FundingSource, year: number, cents: Cents): FundingSource {
  const { budget, debt } = source;
  if (!debt) return { ...source, budget: budget.map((own, y) => (y === year ? own + cents : own)) };
  const ceilingCents = debt.ceilingCents.map((own, y) => (y >= year ? own + cents : own));
  return { ...source, debt: { ...debt, ceilingCents } };
}

/** The same source with so much every year that nothing asks for more. */
export function withoutLimit({ openingBalanceCents: _, debt: __, ...source }: FundingSource): FundingSource {
  return { ...source, budget: source.budget.map(() => Number.MAX_SAFE_INTEGER) };
}
