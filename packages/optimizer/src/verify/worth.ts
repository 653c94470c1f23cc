import type { Mode, Scenario } from '@vorrang/planning';

/** Σ β^s over 0 ≤ s < n by halving: S(2n) = S(n)·(1 + β^n), with β = e^−decay. No closed form, so it shares nothing with the model's. */
function fromZero(decay: number, n: number): number {
  if (n <= 0) return 0;
  const half = Math.floor(n / 2);
  const even = half === 0 ? 0 : fromZero(decay, half) * (1 + Math.exp(-decay * half));
  return n % 2 === 0 ? even : even + Math.exp(-decay * 2 * half);
}

/** value(p,m,t) of the format for every mode and period, with the powers of β and the sums it needs kept. */
export function valuer(scenario: Scenario): (mode: Mode, period: number) => number {
  const { calendar, discountRate, disruptionWeight } = scenario;
  const decay = Math.log1p(discountRate) / calendar.periodsPerYear;
  const { weigh, sums } = { weigh: weigher(scenario), sums: new Map<number, number>() };
  const sum = (n: number): number => {
    const known = sums.get(n);
    if (known !== undefined) return known;
    const fresh = fromZero(decay, n);
    sums.set(n, fresh);
    return fresh;
  };
  const powers = new Map<number, number>();
  const power = (n: number): number => {
    const known = powers.get(n);
    if (known !== undefined) return known;
    const fresh = Math.exp(-decay * n);
    powers.set(n, fresh);
    return fresh;
  };
  return (mode, period) => {
    const end = period + mode.duration;
    const points = weigh(mode);
    const burden = disruptionWeight * mode.disruption;
    const good =
      points === 0 || end >= calendar.evaluationPeriods
        ? 0
        : points * power(end) * sum(calendar.evaluationPeriods - end);
    return burden === 0 ? good : good - burden * power(period) * sum(mode.duration);
  };
}

/** Σ_c weight · pointsPerUnit · effect, kept by mode. */
function weigher({ criteria }: Scenario): (mode: Mode) => number {
  const price = new Map(criteria.map(({ id, weight, pointsPerUnit }) => [id, weight * pointsPerUnit]));
  const known = new Map<Mode, number>();
  return (mode) => {
    const before = known.get(mode);
    if (before !== undefined) return before;
    let points = 0;
    for (const criterion of Object.keys(mode.effects)) points += (price.get(criterion) ?? 0) * mode.effects[criterion]!;
    known.set(mode, points);
    return points;
  };
}
