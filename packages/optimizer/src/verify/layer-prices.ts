import type { Mode } from '@vorrang/planning';
import type { Priced, Prices } from './given.ts';
import { type Layer, cut, layersOf, openTo } from './layers.ts';
import { billIn } from './nominal.ts';

/** Each layer costs the lowest price among its sources; a layer that nobody may pay makes the start impossible (the minimum of none is ∞). */
export function priceLayers({ scenario, lambda }: Prices, own: Priced): void {
  const { periodsPerYear, periods } = scenario.calendar;
  const yearOf = (period: number) => Math.floor(period / periodsPerYear);
  const lowest = (sources: string[], year: number) => Math.min(...sources.map((id) => lambda.get(id)![year]!));
  const known = new Map<string, { layers: Layer[]; cuts: Map<number, number[]> }>();
  const layersAt = (mode: Mode, start: number, year: number) => {
    const open = openTo(scenario, own.project, mode, start, year);
    const key = open.map(({ id }) => id).join('\n');
    return known.get(key) ?? known.set(key, { layers: layersOf(open), cuts: new Map() }).get(key)!;
  };
  own.pi = new Float64Array(periods);
  own.dearest = new Float64Array(periods).map((_, t) =>
    own.project.modes
      .flatMap((mode) => layersAt(mode, t, yearOf(t)).layers)
      .reduce((most, { sources }) => (sources.length ? Math.max(most, lowest(sources, yearOf(t))) : most), 0),
  );
  own.adds.push((mode, start) => {
    let points = 0;
    for (let k = 0; k < mode.duration; k++) {
      const [year, cost] = [yearOf(start + k), Number(billIn(scenario, own.project, mode, start, k))];
      const { layers, cuts } = layersAt(mode, start, year);
      const parts = cuts.get(cost) ?? cuts.set(cost, cut(BigInt(cost), layers).map(Number)).get(cost)!;
      for (const [i, { sources }] of layers.entries()) if (parts[i]! > 0) points -= parts[i]! * lowest(sources, year);
    }
    return points;
  });
}
