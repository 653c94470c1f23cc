import { type Line, type Point, lengthOf, pointAt, stretch } from '../geometry.ts';
import type { Random } from '../random.ts';
import { greens } from '../town/green.ts';
import { bridges } from '../town/layout.ts';
import type { Town } from '../town/town.ts';
import { toLine, toPoint, toPolygon } from '../town/base-map.ts';

/** Where a project lies: its name, its geometry, its middle, and its size in metres or square metres. */
export type Site = { place: string; geometry: ReturnType<typeof toPoint>; middle: Point; size: number; main: boolean };

/** A section of a street, 220 to 640 metres long. */
function section(name: string, line: Line, main: boolean, random: Random): Site {
  const total = lengthOf(line);
  const length = Math.min(total, random.between(220, 640));
  const from = random.between(0, total - length);
  const part = stretch(line, from, from + length);
  return { place: name, geometry: toLine(part), middle: pointAt(part, length / 2), size: Math.round(length), main };
}

export function streetSections(town: Town, count: number, random: Random): Site[] {
  const mains = town.streets.filter((street) => street.class === 'main');
  const sides = town.streets.filter((street) => street.class === 'side' && lengthOf(street.line) > 230);
  const chosen = [...random.shuffled(mains), ...random.shuffled(sides)].slice(0, count + mains.length);
  return random
    .shuffled(chosen)
    .slice(0, count)
    .map((street) => section(street.name, street.line, street.class === 'main', random));
}

export const bridgeSites = (): Site[] =>
  bridges.map(({ name, line, point, over }) => ({
    place: name,
    geometry: toLine(line),
    middle: point,
    size: over === 'Larn' ? 140 : 30,
    main: over === 'Larn',
  }));

const areaOf = (ring: Line) =>
  Math.abs(
    ring.reduce(
      (sum, a, i) => sum + a[0] * ring[(i + 1) % ring.length]![1] - ring[(i + 1) % ring.length]![0] * a[1],
      0,
    ),
  ) / 2;
const middleOf = (ring: Line): Point => [
  ring.reduce((s, p) => s + p[0], 0) / ring.length,
  ring.reduce((s, p) => s + p[1], 0) / ring.length,
];

export const parkSites = (): Site[] =>
  greens
    .filter((green) => green.class === 'park' || green.class === 'sports')
    .map(({ name, ring }) => ({
      place: name,
      geometry: toPolygon(ring),
      middle: middleOf(ring),
      size: Math.round(areaOf(ring)),
      main: false,
    }));

/** Points beside named side streets, for buildings. */
export function buildingSites(town: Town, count: number, random: Random): Site[] {
  return random
    .shuffled(
      town.streets.filter(
        (street) =>
          street.class === 'side' && town.districtOf(pointAt(street.line, lengthOf(street.line) / 2)) !== null,
      ),
    )
    .slice(0, count)
    .map((street) => {
      const p = pointAt(street.line, lengthOf(street.line) * random.between(0.25, 0.75));
      const beside: Point = [p[0] + 22, p[1] + 14];
      return {
        place: street.name,
        geometry: toPoint(beside),
        middle: beside,
        size: Math.round(random.between(1800, 6200)),
        main: false,
      };
    });
}
