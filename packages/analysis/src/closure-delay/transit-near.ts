import type { Project, Transit } from '@vorrang/planning';
import Flatbush from 'flatbush';
import type { Geometry, Point } from 'geojson';
import { distance, planeAround } from '../plane.ts';
import { sharedStreets } from '../streets/shared.ts';
import { boxAround, segmentsOf } from '../streets/traffic.ts';

/** Which lines run along the works, how many trips a weekday those have, and how many stops lie beside the works. */
export type TransitMet = { lines: string[]; tripsPerDay: number; stops: number };

export function transitNear(projects: readonly Project[], transit: readonly Transit[], within: number): TransitMet[] {
  const lines = transit.filter(({ kind, geometry }) => kind === 'line' && geometry);
  const shared = sharedStreets(
    [...projects, ...lines].map(({ geometry }) => geometry as Geometry),
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
  const stops = transit.filter(({ kind, geometry }) => kind === 'stop' && geometry);
  if (stops.length === 0) return projects.map(() => 0);
  const plane = planeAround(stops.map(({ geometry }) => geometry as unknown as Geometry));
  const at = stops.map(({ geometry }) => plane.at((geometry as unknown as Point).coordinates));
  const index = new Flatbush(stops.length);
  for (const [x, y] of at) index.add(x, y, x, y);
  index.finish();
  return projects.map(({ geometry }) => {
    const near = new Set<number>();
    for (const segment of segmentsOf(geometry as Geometry, plane))
      for (const k of index.search(...boxAround(segment, within)))
        if (distance(at[k]!, ...segment) <= within) near.add(k);
    return near.size;
  });
}
