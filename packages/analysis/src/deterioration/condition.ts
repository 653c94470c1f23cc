import type { Asset, Facts } from '@vorrang/planning';
import { assumedLifetimes, failsWithin } from './failure.ts';
import { type Trend, actBy, healthIn, trendOf } from './forecast.ts';
import { healthOf } from './scales.ts';

/** How an asset stands in a year without works: health 0 to 1 with its band, and the year by which somebody has to act. */
export type Condition = {
  asset: string;
  name: string;
  kind: string;
  health: number;
  low: number;
  high: number;
  /** The year of the last inspection; null where there is none. */
  inspectedIn: number | null;
  basis: Trend['basis'];
  /** The first year in which health is below `leastHealth`; null beyond the horizon. */
  actBy: number | null;
  /** Probability of failing within five years; null where nobody knows when it was built. */
  failsWithinFive: number | null;
};

/** Where a planner has said nothing: DIN 1076 calls 3.0 the mark from which repair is planned; useful life of a street's structure. */
export type ConditionParameters = { leastHealth: number; horizonYears: number; usefulLifeYears: number };
/** With what a forecast is made until a city says its own: `leastHealth` below which to act, `horizonYears` looked ahead, `usefulLifeYears` of an asset that states none. Source: packages/planning/sources.md, "Condition". */
export const defaultCondition: ConditionParameters = { leastHealth: 1 / 3, horizonYears: 30, usefulLifeYears: 50 };

/**
 * Every asset with a year built or an inspection as it stands in a year without works, the most urgent first: health = health at the
 * last inspection − loss a year (Theil–Sen) · years, with its 80 % band, and 1 − S(a + 5)/S(a) for failing within five years (Weibull).
 * Inspections after the year do not count.
 * Failure: an asset of which neither is known is left out, a mark beyond its scale does not count; null for what cannot be told.
 * Source: packages/planning/sources.md, "Condition".
 */
export function conditionsIn(
  { asset: assets, inspection: inspections }: Pick<Facts, 'asset' | 'inspection'>,
  year: number,
  parameters = defaultCondition,
): Condition[] {
  const marks = new Map<string, { year: number; health: number }[]>();
  for (const { asset, date, scale, mark } of inspections) {
    const health = healthOf(mark, scale);
    const at = Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1) / 12;
    if (health === null || at >= year + 1) continue;
    const own = marks.get(asset);
    if (own) own.push({ year: at, health });
    else marks.set(asset, [{ year: at, health }]);
  }
  return assets
    .flatMap((asset) => conditionOf(asset, marks.get(asset.id) ?? [], year, parameters) ?? [])
    .sort(
      (a, b) => (a.actBy ?? Infinity) - (b.actBy ?? Infinity) || a.health - b.health || a.asset.localeCompare(b.asset),
    );
}

function conditionOf(
  { id, name, kind, builtIn, usefulLifeYears }: Asset,
  known: { year: number; health: number }[],
  year: number,
  parameters: ConditionParameters,
): Condition | null {
  if (known.length === 0 && builtIn === null) return null;
  const life = usefulLifeYears ?? parameters.usefulLifeYears;
  const trend = trendOf(known, (1 - parameters.leastHealth) / life);
  const from = builtIn ?? Math.floor(Math.min(...known.map((one) => one.year)));
  const { health, low, high } = healthIn(year, known, trend, from);
  return {
    asset: id,
    name,
    kind,
    health,
    low,
    high,
    inspectedIn: known.length === 0 ? null : Math.floor(Math.max(...known.map((one) => one.year))),
    basis: trend.basis,
    actBy: actBy(parameters.leastHealth, year, parameters.horizonYears, { inspections: known, trend, builtIn: from }),
    failsWithinFive: builtIn === null ? null : failsWithin(Math.max(0, year - builtIn), 5, assumedLifetimes(life)),
  };
}
