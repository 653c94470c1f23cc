import { positionsOf } from '@vorrang/planning';
import type { Feature, Position } from 'geojson';
import { defineLayer } from '../../layer.ts';
import { messages } from './messages.ts';

/** Kinds of which the name stands once, in the middle, instead of along a line. */
const namedInTheMiddle = new Set(['district', 'bridge', 'park', 'square']);

/** The city's own base map: ground, water, streets, districts, and where their names stand. */
export const base = defineLayer({
  name: 'base',
  label: messages.texts.label,
  reads: ['baseMap'],
  shown: true,
  features: ({ baseMap }) => [...baseMap, ...baseMap.flatMap(nameOf)],
});

function nameOf({ properties, geometry }: Feature): Feature[] {
  const { kind, name } = (properties ?? {}) as { kind?: string; name?: string };
  if (!name || !kind || !namedInTheMiddle.has(kind) || !('coordinates' in geometry)) return [];
  const positions = positionsOf(geometry);
  const middle: Position = [0, 1].map((axis) => {
    const all = positions.map((at) => at[axis]!);
    return (Math.min(...all) + Math.max(...all)) / 2;
  });
  return [
    { type: 'Feature', properties: { kind: `${kind}-name`, name }, geometry: { type: 'Point', coordinates: middle } },
  ];
}
