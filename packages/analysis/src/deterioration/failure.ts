/** Shape β and characteristic life η (years) of a Weibull distribution of lifetimes. */
export type Lifetimes = { shape: number; years: number };

/**
 * Probability of having failed by an age: F(t) = 1 − exp(−(t/η)^β).
 * Source: Weibull 1951.
 *
 * @example
 * failedBy(0, { shape: 3, years: 56 }); // 0
 * failedBy(56, { shape: 3, years: 56 }).toFixed(3); // '0.632'
 */
export const failedBy = (age: number, { shape, years }: Lifetimes): number =>
  age <= 0 ? 0 : -Math.expm1(-((age / years) ** shape));

/**
 * Probability of failing within the next years, for one that is alive at an age: 1 − S(t + Δ)/S(t).
 * Source: Weibull 1951.
 *
 * @example
 * failsWithin(50, 5, { shape: 3, years: 56 }).toFixed(3); // '0.210'
 */
export const failsWithin = (age: number, next: number, { shape, years }: Lifetimes): number =>
  next <= 0 ? 0 : -Math.expm1((Math.max(0, age) / years) ** shape - ((Math.max(0, age) + next) / years) ** shape);

/**
 * Where a class of assets has no failures counted yet: β = 3 and η = 1.12 × useful life, to be marked as assumed, so that the mean life is the
 * useful one: η · Γ(1 + 1/3).
 */
export const assumedLifetimes = (usefulLifeYears: number): Lifetimes => ({ shape: 3, years: 1.12 * usefulLifeYears });

/**
 * Shares of a stock by condition class after some years, one step of the transition matrix a year: s · P^years.
 * Source: packages/planning/sources.md, "Condition" (Markov chain).
 *
 * @example
 * sharesAfter([1, 0], [[0.5, 0.5], [0, 1]], 2); // [0.25, 0.75]
 */
export function sharesAfter(
  start: readonly number[],
  transition: readonly (readonly number[])[],
  years: number,
): number[] {
  let shares = [...start];
  for (let year = 0; year < years; year++)
    shares = shares.map((_, to) => shares.reduce((sum, share, from) => sum + share * (transition[from]![to] ?? 0), 0));
  return shares;
}
