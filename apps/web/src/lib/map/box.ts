/** Degrees: west, south, east, north. */
export type Box = [west: number, south: number, east: number, north: number];

const nowhere: Box = [Infinity, Infinity, -Infinity, -Infinity];

/** The box around any GeoJSON coordinates; `west > east` where there are none. */
export function boxOf(coordinates: unknown, box: Box = nowhere): Box {
  if (!Array.isArray(coordinates)) return box;
  const [x, y] = coordinates as unknown[];
  if (typeof x === 'number' && typeof y === 'number')
    return [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
  return coordinates.reduce<Box>((all, part) => boxOf(part, all), box);
}
