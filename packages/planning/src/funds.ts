import { type Cents, carryCap, sumOf } from './money.ts';
import { yearsOf } from './calendar.ts';
import { sumsByYear } from './programme.ts';
import type { Debt, FundingSource, Scenario } from './scenario.ts';

/** What a funding source has, by year: the cents that arrive, and the most of them that may be carried into the next year (none out of the last). */
export type Funds = { arriving: Cents[]; carryMost: Cents[] };

/**
 * Cents a source has by year: budget_y, in the first year with the opening balance, and at most ⌊ppm(share) · budget_y / 10^6⌋ + opening
 * balance carried on; of a loan D_y − D_{y−1} with D = `frameOf`, all of which may be carried.
 * Failure: throws a `RangeError` where cents of a year that something may be carried out of are no whole numbers.
 * Source: packages/planning/scenario-format.md, "Opening balance and debt".
 *
 * @example
 * fundsOf({ id: 'own', name: 'Own money', kind: 'own', budget: [1000, 1000], carryOverShare: 0.1 }); // { arriving: [1000, 1000], carryMost: [100, 0] }
 */
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
 * is owed in every later year too. D_y = min over z ≥ y of (ceiling_z + repaid through z − opening).
 * Failure: negative where the ceiling is below the debt whatever is drawn; throws a `RangeError` for cents that are no whole numbers.
 * Source: packages/planning/scenario-format.md, "Opening balance and debt".
 *
 * @example
 * frameOf({ openingCents: 100, ceilingCents: [300, 200], repaymentCents: [0, 50] }); // [150, 150]
 */
export function frameOf({ openingCents, ceilingCents, repaymentCents }: Debt): Cents[] {
  let repaid = -BigInt(openingCents);
  const room = ceilingCents.map((ceiling, y) => BigInt(ceiling) + (repaid += BigInt(repaymentCents[y] ?? 0)));
  return room.reduceRight<Cents[]>((later, own) => [Math.min(Number(own), later[0] ?? Infinity), ...later], []);
}

/**
 * All the money of some sources over all years: Σ arriving.
 * Failure: as `fundsOf`. Source: packages/planning/scenario-format.md, "Opening balance and debt".
 */
export const totalFunds = (sources: readonly FundingSource[]): Cents =>
  sumOf(sources.flatMap((source) => fundsOf(source).arriving));

/**
 * The money of all sources of a Scenario by year: Σ arriving.
 * Failure: as `fundsOf`. Source: packages/planning/scenario-format.md, "Opening balance and debt".
 */
export const fundsByYear = ({ calendar, fundingSources }: Pick<Scenario, 'calendar' | 'fundingSources'>): Cents[] =>
  sumsByYear(
    fundingSources.map((source) => fundsOf(source).arriving),
    yearsOf(calendar),
  );

/**
 * The same source with other amounts in place of those that arrive; a loan becomes one with nothing owed and the sums of those amounts
 * as ceilings.
 * Failure: as `fundsOf`. Source: packages/planning/scenario-format.md, "Opening balance and debt".
 */
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

/**
 * The same source with so many cents more: in the budget of a year, or as a higher debt ceiling from the year on. Never fails; a year
 * outside the calendar changes no budget.
 * Source: packages/planning/scenario-format.md, "Additions to `vorrang/plan@1`" (`money`).
 *
 * @example
 * withMore({ id: 'own', name: 'Own money', kind: 'own', budget: [10, 20], carryOverShare: 0 }, 1, 5).budget; // [10, 25]
 */
export function withMore(source: FundingSource, year: number, cents: Cents): FundingSource {
  const { budget, debt } = source;
  if (!debt) return { ...source, budget: budget.map((own, y) => (y === year ? own + cents : own)) };
  const ceilingCents = debt.ceilingCents.map((own, y) => (y >= year ? own + cents : own));
  return { ...source, debt: { ...debt, ceilingCents } };
}

/**
 * The same source with 2^53 − 1 cents every year, so that nothing asks for more. Never fails.
 * Source: packages/planning/scenario-format.md, "Conventions".
 */
export function withoutLimit({ openingBalanceCents: _, debt: __, ...source }: FundingSource): FundingSource {
  return { ...source, budget: source.budget.map(() => Number.MAX_SAFE_INTEGER) };
}
