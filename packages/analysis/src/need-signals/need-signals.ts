import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import {
  type ProjectedPoint,
  type LocalProjection,
  boxAround,
  distance,
  localProjectionAround,
  segmentsOf,
} from '../local-projection.ts';
import { type Campaign, type Report, campaignsIn, withoutRepeats } from './reports.ts';

/** A report as it comes: what, when (`YYYY-MM-DD`), where in degrees. Nothing else of it is ever looked at. */
export type GivenReport = { kind: string; date: string; at: Position };
/** Something that needs may belong to: a street section, a park. `exposure` is who could report: residents within 300 m, or daily traffic. */
export type Asset = { id: string; geometry: Geometry; exposure: number };
/** How urgently people report an asset: weighted reports, the shrunken rate per exposure, its rank, and where the rank may lie (80 %). */
export type NeedSignal = {
  asset: string;
  reports: number;
  byKind: Record<string, number>;
  weighted: number;
  rate: number;
  /** 0 to 1: how many of the other assets are below. */
  percentile: number;
  low: number;
  high: number;
};
export type NeedSignals = { signals: NeedSignal[]; campaigns: Campaign[]; elsewhere: number };

/** Metres from an asset within which a report is about it, and months after which a report counts half. Source: packages/planning/sources.md, "Need signals". */
export type NeedParameters = { withinMetres: number; halfLifeMonths: number };
const defaults: NeedParameters = { withinMetres: 30, halfLifeMonths: 12 };
const daysPerMonth = 365.25 / 12;
const dayOf = (date: string): number => Math.floor(Date.parse(date) / 86_400_000);

/**
 * What citizens' reports say about assets: repeats counted once, each report to the nearest asset, older ones for less, a campaign for
 * nothing, and the rate per exposure drawn towards the mean of all (Gamma–Poisson), so that one report on a quiet street is no hot spot.
 * Reports show what people notice, not the condition of anything.
 * Source: Clayton and Kaldor 1987; packages/planning/sources.md, "Need signals".
 */
export function needSignals(
  given: readonly GivenReport[],
  assets: readonly Asset[],
  today: string,
  { withinMetres, halfLifeMonths }: NeedParameters = defaults,
): NeedSignals {
  const projection = localProjectionAround(assets.map(({ geometry }) => geometry));
  const now = dayOf(today);
  const reports = given
    .map(({ kind, date, at }): Report => ({ kind, day: dayOf(date), at: projection.at(at) }))
    .filter(({ day }) => day <= now);
  const find = nearestAsset(assets, projection, withinMetres);
  const placed = reports.flatMap((report) => {
    const place = find(report.at);
    return place === null ? [] : [{ ...report, place }];
  });
  const campaigns = campaignsIn(placed, now);
  const inCampaign = ({ place, kind, day }: Report & { place: string }) =>
    campaigns.some((one) => one.place === place && one.kind === kind && day >= one.fromDay && day < one.fromDay + 7);
  const counted = new Map<string, Report[]>();
  for (const report of withoutRepeats(placed.filter((one) => !inCampaign(one))))
    if (!counted.get(report.place)?.push(report)) counted.set(report.place, [report]);
  const weight = (day: number) => 2 ** (-(now - day) / (halfLifeMonths * daysPerMonth));
  const sums = assets.map(({ id, exposure }) => {
    const own = counted.get(id) ?? [];
    const byKind: Record<string, number> = {};
    for (const { kind } of own) byKind[kind] = (byKind[kind] ?? 0) + 1;
    return {
      id,
      exposure: Math.max(exposure, 1e-9),
      own: own.length,
      byKind,
      weighted: own.reduce((sum, { day }) => sum + weight(day), 0),
    };
  });
  return { signals: ranked(sums), campaigns, elsewhere: reports.length - placed.length };
}

type Sum = { id: string; exposure: number; own: number; byKind: Record<string, number>; weighted: number };

/** Rates by empirical Bayes: (α + r) / (β + exposure), α and β from the mean and the spread of all rates. Source: Clayton and Kaldor 1987. */
function ranked(sums: Sum[]): NeedSignal[] {
  const [total, exposure] = [
    sums.reduce((s, one) => s + one.weighted, 0),
    sums.reduce((s, one) => s + one.exposure, 0),
  ];
  const mean = exposure > 0 ? total / exposure : 0;
  const spread =
    sums.reduce((s, one) => s + one.exposure * (one.weighted / one.exposure - mean) ** 2, 0) / Math.max(exposure, 1e-9);
  // What chance alone would spread is no difference between assets.
  const between = Math.max(spread - (mean * sums.length) / Math.max(exposure, 1e-9), mean * mean * 0.05, 1e-12);
  const beta = mean / between;
  const alpha = mean * beta;
  const rates = sums.map((one) => {
    const rate = (alpha + one.weighted) / (beta + one.exposure);
    const deviation = Math.sqrt(alpha + one.weighted) / (beta + one.exposure);
    return { one, rate, low: Math.max(0, rate - 1.2816 * deviation), high: rate + 1.2816 * deviation };
  });
  const sorted = rates.map(({ rate }) => rate).sort((a, b) => a - b);
  const share = (rate: number) => (sorted.length < 2 ? 0.5 : below(sorted, rate) / (sorted.length - 1));
  return rates
    .map(({ one, rate, low, high }) => ({
      asset: one.id,
      reports: one.own,
      byKind: one.byKind,
      weighted: one.weighted,
      rate,
      percentile: share(rate),
      low: Math.min(1, share(low)),
      high: Math.min(1, share(high)),
    }))
    .sort((a, b) => b.rate - a.rate || a.asset.localeCompare(b.asset));
}

/** How many of the sorted values are less than one. */
function below(sorted: readonly number[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The asset nearest to a point, within some metres; the first by id where two are as near. */
function nearestAsset(
  assets: readonly Asset[],
  projection: LocalProjection,
  within: number,
): (at: ProjectedPoint) => string | null {
  const segments = assets.flatMap(({ id, geometry }) =>
    segmentsOf(geometry, projection).map(([a, b]) => ({ id, a, b })),
  );
  if (segments.length === 0) return () => null;
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) index.add(...boxAround([a, b]));
  index.finish();
  return (at) => {
    let best: { id: string; apart: number } | null = null;
    for (const i of index.search(at[0] - within, at[1] - within, at[0] + within, at[1] + within)) {
      const { id, a, b } = segments[i]!;
      const apart = distance(at, a, b);
      if (apart <= within && (!best || apart < best.apart || (apart === best.apart && id < best.id)))
        best = { id, apart };
    }
    return best?.id ?? null;
  };
}
