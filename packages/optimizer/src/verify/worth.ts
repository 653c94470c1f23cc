import type { Mode, Scenario } from '@vorrang/planning';

/** Σ β^s over 0 ≤ s < n by halving: S(2n) = S(n)·(1 + β^n), with β = e^−decay. No closed form, so it shares nothing with the model's. */
function fromZero(decay: number, n: number): number {
  if (n <= 0) return 0;
  const half = Math.floor(n / 2);
  const even = half === 0 ? 0 : fromZero(decay, half) * (1 + Math.exp(-decay * half));
  return n % 2 === 0 ? even : even + Math.exp(-decay * 2 * half);
}

/** Answers each key once and remembers. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

/** value(p,m,t) of the format for any mode and period. */
export function valuer({
  calendar,
  criteria,
  discountRate,
  disruptionWeight,
}: Scenario): (mode: Mode, period: number) => number {
  const decay = Math.log1p(discountRate) / calendar.periodsPerYear;
  const sum = kept((n: number) => fromZero(decay, n));
  const power = kept((n: number) => Math.exp(-decay * n));
  const price = new Map(criteria.map(({ id, weight, pointsPerUnit }) => [id, weight * pointsPerUnit]));
  const points = kept(({ effects }: Mode) =>
    Object.entries(effects).reduce((all, [id, amount]) => all + price.get(id)! * amount, 0),
  );
  return (mode, period) => {
    const end = period + mode.duration;
    const burden = disruptionWeight * mode.disruption;
    const good = points(mode) === 0 ? 0 : points(mode) * power(end) * sum(calendar.evaluationPeriods - end);
    return burden === 0 ? good : good - burden * power(period) * sum(mode.duration);
  };
}
