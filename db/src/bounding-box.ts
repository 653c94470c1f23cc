/** West, south, east, north of any GeoJSON geometry; nulls where there is none. */
export function boundingBox(geometry: unknown): {
  west: number | null;
  south: number | null;
  east: number | null;
  north: number | null;
} {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  visit(geometry, box);
  const [west, south, east, north] = box;
  return Number.isFinite(west) ? { west, south, east, north } : { west: null, south: null, east: null, north: null };
}

function visit(value: unknown, box: [number, number, number, number]): void {
  if (Array.isArray(value)) {
    const [x, y] = value;
    if (typeof x === 'number' && typeof y === 'number') {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    } else value.forEach((entry) => visit(entry, box));
  } else if (typeof value === 'object' && value !== null) {
    const { coordinates, geometries } = value as { coordinates?: unknown; geometries?: unknown };
    visit(coordinates, box);
    visit(geometries, box);
  }
}
