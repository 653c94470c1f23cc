/** An integer number of hundredths of the currency, within ±(2^53 − 1). */
export type Cents = number;

/** What people read and type: units of the currency, the cents behind the point (123456 → 1234.56). */
export const unitsOf = (cents: Cents): number => cents / 100;

/** And back, to the nearest whole cent. */
export const centsOf = (units: number): Cents => Math.round(units * 100);

/** The sum of amounts in integer cents. */
export const sumOf = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, cents) => sum + cents, 0);

/** A share in [0, 1] counted in whole millionths. */
export const ppm = (share: number): number => Math.floor(share * 1e6 + 0.5);

/** The most that may be carried from a year with this budget: floor(ppm(share) · budget / 10^6), exactly. */
export function carryCap(share: number, budget: Cents): Cents {
  return Number((BigInt(ppm(share)) * BigInt(budget)) / 1_000_000n);
}
