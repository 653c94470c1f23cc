/** An integer number of hundredths of the currency, within ±(2^53 − 1). */
export type Cents = number;

/**
 * What people read and type: units of the currency, the cents behind the point. Never fails.
 * Source: packages/planning/scenario-format.md, "Conventions".
 *
 * @example
 * unitsOf(123456); // 1234.56
 */
export const unitsOf = (cents: Cents): number => cents / 100;

/**
 * Millions of units of the currency, as tables and charts of a city's money have them. Never fails.
 * Source: packages/planning/scenario-format.md, "Conventions".
 *
 * @example
 * millionsOf(540_000_000); // 5.4
 */
export const millionsOf = (cents: Cents): number => unitsOf(cents) / 1e6;

/**
 * And back, to the nearest whole cent: ⌊100 · units + 0.5⌋. Never fails; NaN stays NaN.
 * Source: packages/planning/scenario-format.md, "Conventions".
 *
 * @example
 * centsOf(1234.56); // 123456
 */
export const centsOf = (units: number): Cents => Math.round(units * 100);

/**
 * The sum of amounts in integer cents. Never fails; exact within 2^53 − 1, which a Scenario that was read keeps.
 * Source: packages/planning/scenario-format.md, "Conventions".
 *
 * @example
 * sumOf([100, 250, 5]); // 355
 */
export const sumOf = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, cents) => sum + cents, 0);

/**
 * A share in [0, 1] counted in whole millionths: ⌊10^6 · share + 0.5⌋. Never fails.
 * Source: packages/planning/scenario-format.md, "Conventions".
 *
 * @example
 * ppm(0.1); // 100_000
 */
export const ppm = (share: number): number => Math.floor(share * 1e6 + 0.5);

/**
 * The most that may be carried from a year with this budget: ⌊ppm(share) · budget / 10^6⌋ cents, exactly.
 * Failure: throws a `RangeError` for a budget that is no whole number. Source: packages/planning/scenario-format.md, `carryOverShare`.
 *
 * @example
 * carryCap(0.333333, 100); // 33
 */
export function carryCap(share: number, budget: Cents): Cents {
  return Number((BigInt(ppm(share)) * BigInt(budget)) / 1_000_000n);
}
