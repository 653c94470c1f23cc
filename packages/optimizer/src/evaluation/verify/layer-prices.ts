import type { FundingSource, Mode } from '@vorrang/planning';
import type { Priced, Prices } from './lookup.ts';
import { type Layer, cut, isOpen, layersOf, sourcesOf } from './layers.ts';
import { billAt, indexOf } from './nominal.ts';

/** Layers, and for each the lowest price among its sources by year; ∞ where nobody may pay (the minimum of none). */
type PricedLayers = { layers: Layer[]; lowest: number[][] };

/** Each layer costs the lowest price among its sources; a layer that nobody may pay makes the start impossible. */
export function priceLayers({ scenario, lambda }: Prices, own: Priced): void {
  const { periodsPerYear, periods } = scenario.calendar;
  const yearOf = (period: number) => Math.floor(period / periodsPerYear);
  const years = Array.from({ length: yearOf(periods - 1) + 1 }, (_, year) => year);
  const index = years.map((year) => indexOf(scenario, own.project, year));
  const sources = sourcesOf(scenario, own.project);
  const layersAt = remembered(sources, (open) => {
    const layers = layersOf(open);
    const lowest = layers.map((layer) => years.map((y) => Math.min(...layer.sources.map((id) => lambda.get(id)![y]!))));
    return { layers, lowest };
  });
  own.pi = new Float64Array(periods);
  own.mostExpensive = new Float64Array(periods).map((_, t) => {
    let most = 0;
    for (const { duration } of own.project.modes)
      for (const prices of layersAt(t, duration, yearOf(t)).lowest)
        if (prices[yearOf(t)]! < Infinity) most = Math.max(most, prices[yearOf(t)]!);
    return most;
  });
  const priceOf = (mode: Mode, k: number, year: number, { layers, lowest }: PricedLayers) =>
    cut(billAt(mode.cost[k]!, index[year]!), layers).reduce(
      (sum, cents, i) => (cents > 0 ? sum + cents * lowest[i]![year]! : sum),
      0,
    );
  // What a bill costs changes with its year and with who may pay, hardly from start to start.
  const bills = new Map<Mode, { layers: PricedLayers; points: number }[]>();
  own.adds.push((mode, start) => {
    const known = bills.get(mode) ?? bills.set(mode, []).get(mode)!;
    let points = 0;
    for (let k = 0; k < mode.duration; k++) {
      const year = yearOf(start + k);
      const layers = layersAt(start, mode.duration, year);
      let bill = known[k * years.length + year];
      if (bill?.layers !== layers)
        bill = known[k * years.length + year] = { layers, points: priceOf(mode, k, year, layers) };
      points -= bill.points;
    }
    return points;
  });
}

/** What is found for the sources that are open to works, found once for each set of them. */
function remembered<T>(sources: FundingSource[], find: (open: FundingSource[]) => T) {
  const known = new Map<number, T>();
  let last: { set: number; found?: T } = { set: -1 };
  return (start: number, duration: number, year: number): T => {
    let [set, place] = [0, 1];
    for (const source of sources) {
      if (isOpen(source, start, duration, year)) set += place;
      place *= 2;
    }
    if (set === last.set) return last.found!;
    const before = known.get(set);
    if (before !== undefined) return (last = { set, found: before }).found!;
    const found = find(sources.filter((source) => isOpen(source, start, duration, year)));
    // Sets of more than 53 sources have no number of their own.
    if (sources.length <= 53) known.set(set, found);
    return found;
  };
}
