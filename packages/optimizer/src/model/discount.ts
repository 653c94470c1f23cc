import type { Scenario } from '@vorrang/planning';

/**
 * The sum of β^s over from ≤ s < to, with β = (1 + discountRate)^(−1 / periodsPerYear).
 * Closed form with expm1/log1p, so that a tiny rate and a far evaluation horizon lose no digits. Source: scenario format, "What a Plan is worth".
 */
export function discountedPeriods({ discountRate, calendar }: Scenario): (from: number, to: number) => number {
  const decay = Math.log1p(discountRate) / calendar.periodsPerYear;
  if (decay === 0) return (from, to) => Math.max(0, to - from);
  const one = Math.expm1(-decay);
  return (from, to) => (to <= from ? 0 : (Math.exp(-decay * from) * Math.expm1(-decay * (to - from))) / one);
}
