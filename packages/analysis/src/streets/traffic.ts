import type { Asset, TrafficCount } from '@vorrang/planning';
import Flatbush from 'flatbush';
import type { Geometry } from 'geojson';
import { withinDistance } from '../within-distance.ts';
import { type ProjectedPoint, type LocalProjection, boxAround, distance, segmentsOf } from '../local-projection.ts';

/** A count stands for the street it was made on: the nearest section within so many metres. */
const countedWithinMetres = 30;

/**
 * Street sections with their traffic: what was counted on them, the newest count where there are several (of one year the busiest), and
 * what the register of streets says where nobody counted.
 */
export function withCounts(
  assets: readonly Asset[],
  counts: readonly TrafficCount[],
  projection: LocalProjection,
): Asset[] {
  const found = new Map<number, TrafficCount>();
  const nearest = nearestLine(
    assets.map(({ geometry }) => geometry),
    projection,
  );
  for (const count of counts) {
    const section = nearest(projection.at(count.at), countedWithinMetres);
    if (section !== null && isBetter(count, found.get(section))) found.set(section, count);
  }
  return assets.map((asset, i) => {
    const count = found.get(i);
    return count ? { ...asset, vehiclesPerDay: count.vehiclesPerDay } : asset;
  });
}

/** The count that stands for works, where no street section says more: within 30 m of their line. */
export function countBeside(
  geometries: readonly (Geometry | null)[],
  counts: readonly TrafficCount[],
  projection: LocalProjection,
): Map<number, TrafficCount> {
  const found = new Map<number, TrafficCount>();
  const near = withinDistance(
    counts.map(({ at }) => projection.at(at)),
    projection,
  );
  geometries.forEach((geometry, i) => {
    for (const k of geometry ? near(geometry, countedWithinMetres) : [])
      if (isBetter(counts[k]!, found.get(i))) found.set(i, counts[k]!);
  });
  return found;
}

function isBetter(count: TrafficCount, than: TrafficCount | undefined): boolean {
  if (count.vehiclesPerDay === 0) return false;
  if (!than) return true;
  const newer = (count.year ?? 0) - (than.year ?? 0);
  return newer !== 0 ? newer > 0 : count.vehiclesPerDay > than.vehiclesPerDay;
}

/** Answers which line is nearest to a point, and null where none is near enough; of two at the same distance the first. */
function nearestLine(
  geometries: readonly (Asset['geometry'] | null)[],
  projection: LocalProjection,
): (at: ProjectedPoint, within: number) => number | null {
  const segments = geometries.flatMap((geometry, owner) =>
    geometry && /LineString$/.test(geometry.type)
      ? segmentsOf(geometry, projection).map((segment) => ({ owner, segment }))
      : [],
  );
  if (segments.length === 0) return () => null;
  const index = new Flatbush(segments.length);
  for (const { segment } of segments) index.add(...boxAround(segment));
  index.finish();
  return (at, within) => {
    let best = { owner: -1, metres: within };
    for (const i of index.search(at[0] - within, at[1] - within, at[0] + within, at[1] + within)) {
      const { owner, segment } = segments[i]!;
      const metres = distance(at, ...segment);
      if (metres < best.metres || (metres === best.metres && (best.owner < 0 || owner < best.owner)))
        best = { owner, metres };
    }
    return best.owner < 0 ? null : best.owner;
  };
}
