import Flatbush from 'flatbush';
import type { Geometry } from 'geojson';
import { type ProjectedPoint, type LocalProjection, boxAround, distance, segmentsOf } from './local-projection.ts';

/** Answers which of some places, by number, lie within so many metres of the lines and points of a geometry. */
export function withinDistance(
  places: readonly ProjectedPoint[],
  projection: LocalProjection,
): (geometry: Geometry, within: number) => Set<number> {
  if (places.length === 0) return () => new Set();
  const index = new Flatbush(places.length);
  for (const [x, y] of places) index.add(x, y, x, y);
  index.finish();
  return (geometry, within) => {
    const near = new Set<number>();
    for (const segment of segmentsOf(geometry, projection))
      for (const i of index.search(...boxAround(segment, within)))
        if (!near.has(i) && distance(places[i]!, ...segment) <= within) near.add(i);
    return near;
  };
}
