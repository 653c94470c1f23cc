import type { Project, Transit } from '@vorrang/planning';
import { withinDistance } from '../within-distance.ts';
import { localProjectionAround } from '../local-projection.ts';
import { sharedStreets } from '../streets/shared.ts';

/** Which lines run along the works, how many trips a weekday those have, and how many stops lie beside the works. */
export type TransitMet = { lines: string[]; tripsPerDay: number; stops: number };

export function transitNear(projects: readonly Project[], transit: readonly Transit[], within: number): TransitMet[] {
  const lines = transit.filter(({ kind, geometry }) => kind === 'line' && geometry);
  const shared = sharedStreets(
    [...projects, ...lines].map(({ geometry }) => geometry!),
    within,
    10,
  );
  const stops = stopsNear(projects, transit, within);
  return projects.map((_, i) => {
    const own = shared.filter(({ first, second }) => first === i && second >= projects.length);
    const met = own.map(({ second }) => lines[second - projects.length]!);
    return {
      lines: [...new Set(met.map(({ name }) => name))].sort(),
      tripsPerDay: met.reduce((sum, { tripsPerDay }) => sum + (tripsPerDay ?? 0), 0),
      stops: stops[i]!,
    };
  });
}

function stopsNear(projects: readonly Project[], transit: readonly Transit[], within: number): number[] {
  const stops = transit
    .filter(({ kind }) => kind === 'stop')
    .flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry] : []));
  const projection = localProjectionAround(stops);
  const near = withinDistance(
    stops.map(({ coordinates }) => projection.at(coordinates)),
    projection,
  );
  return projects.map(({ geometry }) => near(geometry!, within).size);
}
