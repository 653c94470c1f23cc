import { type Crs, type Extent, type Position, isInside, threeCountries } from '../../parse/crs/crs.ts';
import { type Geometry, positionsOf } from '../../parse/crs/geometry.ts';
import type { Row } from '../../parse/table.ts';

/** Degrees around places in which another place of the same list may lie. */
const near = 0.3;
/** A list is of one city or region: half its places lie in a square of so many degrees. */
const region = 3;

type Placed = { row: Row; asIs: Position | null; turned: Position | null };

/**
 * Rows whose first and second number stand the other way round, where it is plain: as they are they lie far off, turned they lie in the
 * city, or beside the other places of the list where nobody said where the city is. `whole`: most of the list is so.
 */
export function swappedAmong(
  shapes: ReadonlyMap<Row, Geometry>,
  { toDegrees }: Crs,
  extent: Extent | null,
): { rows: Row[]; whole: boolean } {
  const placed = [...shapes].map(([row, shape]): Placed => {
    const [x, y] = positionsOf(shape)[0]!;
    return { row, asIs: onEarth(toDegrees(x, y)), turned: onEarth(toDegrees(y, x)) };
  });
  const home = extent ?? threeCountries;
  const inHome = (at: Position | null) => at !== null && isInside(at, home, 0.1);
  const right = placed.filter(({ asIs }) => inHome(asIs));
  const wrong = placed.filter(({ asIs, turned }) => !inHome(asIs) && inHome(turned));
  const others = placed.filter((one) => !right.includes(one)).map(({ row }) => row);
  if (wrong.length * 2 > placed.length) return { rows: others, whole: true };
  if (extent) return { rows: rowsOf(wrong), whole: false };
  // A list from elsewhere: nowhere on Earth as it stands, or most of its places together and some far off.
  if (placed.every(({ asIs, turned }) => asIs === null && turned !== null)) return { rows: others, whole: true };
  const most = mostOf(placed);
  const together = most.length > 0 ? most : right;
  const box = boxOf(together.map(({ asIs }) => asIs!));
  const strays = placed.filter(
    ({ asIs, turned }) => box && turned && isInside(turned, box, near) && !(asIs && isInside(asIs, box, region)),
  );
  return { rows: rowsOf(strays), whole: false };
}

const rowsOf = (placed: readonly Placed[]): Row[] => placed.map(({ row }) => row);

const onEarth = ([lon, lat]: Position): Position | null =>
  Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;

/** The places around the middle one, if they are more than half of all; one place alone proves nothing. */
function mostOf(placed: readonly Placed[]): Placed[] {
  const known = placed.filter(({ asIs }) => asIs !== null);
  const middle = (axis: 0 | 1) => known.map(({ asIs }) => asIs![axis]).sort((a, b) => a - b)[known.length >> 1] ?? 0;
  const [lon, lat] = [middle(0), middle(1)];
  const found = known.filter(({ asIs }) => isInside(asIs!, [lon, lat, lon, lat], region / 2));
  return found.length > 1 && found.length * 2 > placed.length ? found : [];
}

function boxOf(positions: readonly Position[]): Extent | null {
  if (positions.length === 0) return null;
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}
