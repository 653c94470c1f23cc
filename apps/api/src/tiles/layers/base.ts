import type { Feature, Position } from 'geojson';
import { defineLayer } from '../layer.ts';

/** Kinds of which the name stands once, in the middle, instead of along a line. */
const namedInTheMiddle = new Set(['district', 'bridge', 'park', 'square']);

/** The city's own base map: ground, water, streets, districts, and where their names stand. */
export const base = defineLayer({
  name: 'base',
  label: { de: 'Karte der Stadt', en: 'Map of the city' },
  reads: ['baseMap'],
  features: ({ baseMap }) => [...baseMap, ...baseMap.flatMap(nameOf)],
});

function nameOf({ properties, geometry }: Feature): Feature[] {
  const { kind, name } = (properties ?? {}) as { kind?: string; name?: string };
  if (!name || !kind || !namedInTheMiddle.has(kind) || !('coordinates' in geometry)) return [];
  const positions = (geometry.coordinates as unknown[]).flat(3) as unknown as number[];
  const [xs, ys] = [positions.filter((_, i) => i % 2 === 0), positions.filter((_, i) => i % 2 === 1)];
  const middle: Position = [xs, ys].map((all) => (Math.min(...all) + Math.max(...all)) / 2);
  return [
    { type: 'Feature', properties: { kind: `${kind}-name`, name }, geometry: { type: 'Point', coordinates: middle } },
  ];
}
