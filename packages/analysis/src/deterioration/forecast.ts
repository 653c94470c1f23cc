import { type Lifetimes, failsWithin } from './failure.ts';

/** Health at an inspection, 0 to 1, in a year (fractions are parts of it). */
export type Inspection = { year: number; health: number };
/**
 * Loss of health a year, what it rests on, and how sure it is: standard deviations of the level it starts from and of the loss, and how
 * the two err together.
 */
export type Trend = {
  lossPerYear: number;
  basis: 'inspections' | 'two-inspections' | 'assumed';
  level: number;
  rate: number;
  shared: number;
};
export type Forecast = { year: number; health: number; low: number; high: number };

/** Nothing heals by itself: a slope that says so counts as none. */
const noHealing = (loss: number): number => Math.max(0, loss);

/** How far inspectors err, in health, and how much assets of a class differ in how fast they wear: assumptions until a city has its own. */
const inspectorsErr = 0.05;
const classSpread = 0.4;
/** Eight of ten lie within so many standard deviations. */
const eightOfTen = 1.2816;

/**
 * How fast an asset wears: from three inspections by Theil–Sen (the middle of the slopes of all pairs), from two by the line between
 * them, from fewer as its class usually does.
 * Source: Theil 1950, Sen 1968.
 *
 * @example
 * trendOf([{ year: 2020, health: 1 }, { year: 2022, health: 0.9 }, { year: 2024, health: 0.5 }], 0.02).lossPerYear; // 0.125
 */
export function trendOf(inspections: readonly Inspection[], defaultLossPerYear: number): Trend {
  const known = [...inspections].sort((a, b) => a.year - b.year);
  const slopes = known
    .flatMap((a, i) =>
      known
        .slice(i + 1)
        .filter((b) => b.year > a.year)
        .map((b) => (a.health - b.health) / (b.year - a.year)),
    )
    .sort((a, b) => a - b);
  const level = known.length === 0 ? 0 : inspectorsErr;
  if (slopes.length === 0)
    return {
      lossPerYear: defaultLossPerYear,
      basis: 'assumed',
      level,
      rate: classSpread * defaultLossPerYear,
      shared: 0,
    };
  const half = slopes.length / 2;
  const median = slopes.length % 2 ? slopes[Math.floor(half)]! : (slopes[half - 1]! + slopes[half]!) / 2;
  const mean = known.reduce((sum, { year }) => sum + year, 0) / known.length;
  const spread = known.reduce((sum, { year }) => sum + (year - mean) ** 2, 0);
  return {
    lossPerYear: noHealing(median),
    basis: known.length < 3 ? 'two-inspections' : 'inspections',
    level,
    rate: inspectorsErr / Math.sqrt(spread),
    shared: (inspectorsErr ** 2 * (known.at(-1)!.year - mean)) / spread,
  };
}

/**
 * Health in a later year without any works, from the last inspection on, with the band in which eight of ten such assets lie: what
 * inspectors err now, and what the loss may differ until then. Neither health nor the top of the band ever rises.
 */
export function healthIn(year: number, inspections: readonly Inspection[], trend: Trend, builtIn: number): Forecast {
  const last = inspections.reduce<Inspection>((a, b) => (b.year > a.year ? b : a), { year: builtIn, health: 1 });
  const ahead = Math.max(0, year - last.year);
  const at = (years: number) => last.health - trend.lossPerYear * years;
  const margin = (years: number) =>
    eightOfTen * Math.sqrt(trend.level ** 2 + (years * trend.rate) ** 2 + 2 * years * trend.shared);
  const share = (value: number) => Math.min(1, Math.max(0, value));
  let high = Infinity;
  for (let years = ahead % 1; years <= ahead; years++) high = Math.min(high, at(years) + margin(years));
  const health = share(at(ahead));
  return { year, health, low: share(at(ahead) - margin(ahead)), high: Math.max(health, share(high)) };
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
 * What beginning in each year costs more than beginning in the first: the loss expected from failing before, loss · (1 − S(a + y)/S(a)),
 * in the unit of `loss`. It never falls.
 *
 * @example
 * costOfDelay(50, 2, 100, { shape: 3, years: 56 }).map(Math.round); // [0, 4]
 */
export function costOfDelay(ageAtStart: number, years: number, loss: number, lifetimes: Lifetimes): number[] {
  return Array.from({ length: years }, (_, y) => loss * failsWithin(ageAtStart, y, lifetimes));
}
