import { type Lifetimes, failsWithin } from './failure.ts';

/** Health at an inspection, 0 to 1, in a year (fractions are parts of it). */
export type Inspection = { year: number; health: number };
/** Loss of health a year, with the bounds of an 80 % band, and what it rests on. */
export type Trend = {
  lossPerYear: number;
  low: number;
  high: number;
  basis: 'inspections' | 'two-inspections' | 'assumed';
};
export type Forecast = { year: number; health: number; low: number; high: number };

/** Nothing heals by itself: a slope that says so counts as none. */
const noHealing = (loss: number): number => Math.max(0, loss);
const middle = (values: number[], share: number): number =>
  values[Math.min(values.length - 1, Math.max(0, Math.round(share * (values.length - 1))))]!;

/**
 * How fast an asset wears: three inspections or more by Theil–Sen (the middle of the slopes of all pairs, the band their 10th to 90th
 * percentile), two by the line between them with a band of half to twice the loss, fewer by what its class usually loses, with a band as wide.
 */
export function trendOf(inspections: readonly Inspection[], usualLossPerYear: number): Trend {
  const known = [...inspections].sort((a, b) => a.year - b.year);
  const slopes = known
    .flatMap((a, i) =>
      known
        .slice(i + 1)
        .filter((b) => b.year > a.year)
        .map((b) => (a.health - b.health) / (b.year - a.year)),
    )
    .sort((a, b) => a - b);
  if (slopes.length === 0)
    return { lossPerYear: usualLossPerYear, low: usualLossPerYear / 2, high: usualLossPerYear * 2, basis: 'assumed' };
  if (known.length < 3) {
    const loss = noHealing(slopes[0]!);
    return { lossPerYear: loss, low: loss / 2, high: Math.max(loss * 2, usualLossPerYear), basis: 'two-inspections' };
  }
  const half = slopes.length / 2;
  const median = slopes.length % 2 ? slopes[Math.floor(half)]! : (slopes[half - 1]! + slopes[half]!) / 2;
  return {
    lossPerYear: noHealing(median),
    low: noHealing(middle(slopes, 0.1)),
    high: noHealing(middle(slopes, 0.9)),
    basis: 'inspections',
  };
}

/** Health in a later year without any works, from the last inspection on; it never rises. */
export function healthIn(year: number, inspections: readonly Inspection[], trend: Trend, builtIn: number): Forecast {
  const last = inspections.reduce<Inspection>((a, b) => (b.year > a.year ? b : a), { year: builtIn, health: 1 });
  const after = (loss: number) => Math.min(1, Math.max(0, last.health - loss * Math.max(0, year - last.year)));
  return { year, health: after(trend.lossPerYear), low: after(trend.high), high: after(trend.low) };
}

/** Sums of losses are not exact; a health this close to the least is it. */
const rounding = 1e-9;

/** The first whole year in which health falls below what is still acceptable; null where it does not within `horizon` years. */
export function actBy(
  least: number,
  from: number,
  horizon: number,
  asset: { inspections: readonly Inspection[]; trend: Trend; builtIn: number },
): number | null {
  for (let year = from; year <= from + horizon; year++)
    if (healthIn(year, asset.inspections, asset.trend, asset.builtIn).health < least - rounding) return year;
  return null;
}

/**
 * What beginning in each year costs more than beginning in the first: the loss expected from failing before, in the unit of `loss`.
 * It never falls.
 */
export function costOfDelay(ageAtStart: number, years: number, loss: number, lifetimes: Lifetimes): number[] {
  return Array.from({ length: years }, (_, y) => loss * failsWithin(ageAtStart, y, lifetimes));
}
