import type { Mode, Scenario } from '@vorrang/planning';

/** value(p,m,t) of the format = earns(mode) · sum(t + d, E) − loses(mode) · sum(t, t + d), with sum(from, to) = Σ β^s over from ≤ s < to. */
export function worthIn({ calendar, criteria, discountRate, disruptionWeight }: Scenario) {
  const decay = Math.log1p(discountRate) / calendar.periodsPerYear;
  const price = new Map(criteria.map(({ id, weight, pointsPerUnit }) => [id, weight * pointsPerUnit]));
  const sum = (from: number, to: number): number => Math.exp(-decay * from) * fromZero(decay, to - from);
  const earns = ({ effects }: Mode): number => {
    let points = 0;
    for (const id in effects) points += price.get(id)! * effects[id]!;
    return points;
  };
  const loses = ({ disruption }: Mode): number => disruptionWeight * disruption;
  /** Points by the start and for what is left at the end; the format's additions. */
  const further = ({ duration, pointsByStart, residualValue }: Mode, t: number): number => {
    const E = calendar.evaluationPeriods;
    const left = residualValue
      ? residualValue.points * Math.max(0, 1 - (E - t - duration) / residualValue.lifetimePeriods)
      : 0;
    return (pointsByStart?.[t] ?? 0) + (left && left * sum(E, E + 1));
  };
  /** Nothing times a sum beyond the doubles is nothing. */
  const value = (mode: Mode, t: number): number => {
    const [good, bad, end] = [earns(mode), loses(mode), t + mode.duration];
    return (good && good * sum(end, calendar.evaluationPeriods)) - (bad && bad * sum(t, end)) + further(mode, t);
  };
  return { earns, loses, further, sum, value };
}

/** Σ β^s over 0 ≤ s < n by halving: S(2n) = S(n)·(1 + β^n), with β = e^−decay. No closed form, so it shares nothing with the model's. */
function fromZero(decay: number, n: number): number {
  if (n <= 0) return 0;
  const half = Math.floor(n / 2);
  const even = half === 0 ? 0 : fromZero(decay, half) * (1 + Math.exp(-decay * half));
  return n % 2 === 0 ? even : even + Math.exp(-decay * 2 * half);
}
