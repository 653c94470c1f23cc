import type { Mode } from '@vorrang/planning';
import type { Priced, Prices } from './given.ts';
import { cut, layersOf } from './layers.ts';

/** Each layer costs the lowest price among its sources; a layer that nobody may pay makes the start impossible (the minimum of none is ∞). */
export function priceLayers({ scenario, lambda }: Prices, own: Priced): void {
  const { periodsPerYear, periods } = scenario.calendar;
  const yearOf = (period: number) => Math.floor(period / periodsPerYear);
  const lowest = (sources: string[], year: number) => Math.min(...sources.map((id) => lambda.get(id)![year]!));
  own.pi = new Float64Array(periods);
  own.dearest = new Float64Array(periods).map((_, t) =>
    own.project.modes
      .flatMap((mode) => layersOf(scenario, own.project, mode, t, yearOf(t)))
      .reduce((most, { sources }) => (sources.length ? Math.max(most, lowest(sources, yearOf(t))) : most), 0),
  );
  own.adds.push((mode: Mode, start: number) => {
    let points = 0;
    for (let k = 0; k < mode.duration; k++) {
      const layers = layersOf(scenario, own.project, mode, start, yearOf(start + k));
      const parts = cut(BigInt(mode.cost[k]!), layers);
      layers.forEach(({ sources }, i) => {
        if (parts[i]! > 0n) points -= Number(parts[i]) * lowest(sources, yearOf(start + k));
      });
    }
    return points;
  });
}
