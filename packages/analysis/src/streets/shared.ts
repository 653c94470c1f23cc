import Flatbush from 'flatbush';
import type { Geometry } from 'geojson';
import {
  type ProjectedPoint,
  boxAround,
  distance,
  localProjectionAround,
  runSameWay,
  segmentsOf,
} from '../local-projection.ts';

/** Two works along the same street: how many metres of it they share, seen from the shorter, and how far apart they are there at least. */
export type SharedStreet = {
  first: number;
  second: number;
  metres: number;
  shareOfShorter: number;
  apartMetres: number;
};

/** Works are looked at in pieces of so many metres. */
const piece = 5;

type Segment = { owner: number; a: ProjectedPoint; b: ProjectedPoint };

/** Every pair of works whose lines run within `within` metres of each other, by index, for at least `least` metres. */
export function sharedStreets(geometries: readonly (Geometry | null)[], within = 20, least = 20): SharedStreet[] {
  const known = geometries.flatMap((geometry) => geometry ?? []);
  const projection = localProjectionAround(known);
  const segments = geometries.flatMap((geometry, owner) =>
    geometry ? segmentsOf(geometry, projection).map(([a, b]) => ({ owner, a, b })) : [],
  );
  if (segments.length === 0) return [];
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) index.add(...boxAround([a, b]));
  index.finish();
  const lengths = Array<number>(geometries.length).fill(0);
  const shared = new Map<number, { metres: number; apart: number }>();
  for (const { owner, a, b } of segments) {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    lengths[owner]! += length;
    const pieces = Math.max(1, Math.round(length / piece));
    for (let k = 0; k < pieces; k++) {
      const t = (k + 0.5) / pieces;
      const middle: ProjectedPoint = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      for (const [other, apart] of nearest(middle, { owner, a, b }, { index, segments, within })) {
        const key = owner * geometries.length + other;
        const before = shared.get(key) ?? { metres: 0, apart: Infinity };
        shared.set(key, { metres: before.metres + length / pieces, apart: Math.min(before.apart, apart) });
      }
    }
  }
  return pairsIn(shared, lengths, least);
}

type Index = { index: Flatbush; segments: Segment[]; within: number };

/** The other works that run the same way near a point, each with its distance: a street that crosses is not shared. */
function nearest(at: ProjectedPoint, own: Segment, { index, segments, within }: Index): Map<number, number> {
  const found = new Map<number, number>();
  for (const i of index.search(at[0] - within, at[1] - within, at[0] + within, at[1] + within)) {
    const { owner: other, a, b } = segments[i]!;
    if (other === own.owner || !runSameWay([own.a, own.b], [a, b])) continue;
    const apart = distance(at, a, b);
    if (apart <= within && apart < (found.get(other) ?? Infinity)) found.set(other, apart);
  }
  return found;
}

function pairsIn(
  shared: Map<number, { metres: number; apart: number }>,
  lengths: number[],
  least: number,
): SharedStreet[] {
  const n = lengths.length;
  const pairs: SharedStreet[] = [];
  for (const [key, mine] of shared) {
    const [first, second] = [Math.floor(key / n), key % n];
    if (first > second) continue;
    const theirs = shared.get(second * n + first) ?? { metres: 0, apart: Infinity };
    const metres = Math.min(mine.metres, theirs.metres);
    const shorter = Math.min(lengths[first]!, lengths[second]!);
    if (metres >= least)
      pairs.push({
        first,
        second,
        metres,
        shareOfShorter: Math.min(1, metres / shorter),
        apartMetres: Math.min(mine.apart, theirs.apart),
      });
  }
  return pairs;
}
