import {
  type Line,
  type Point,
  along,
  beside,
  crossings,
  distance,
  first,
  inside,
  last,
  moved,
  left,
  minus,
  nearest,
  simplified,
  stretch,
  unit,
} from '../geometry.ts';
import { type Random, seeded } from '../random.ts';
import { railway, river, street } from './layout.ts';

export type District = { id: string; name: string; population: number; ring: Point[] };

/** A border that wanders: the middle of every piece is pushed aside, again and again. */
function wander(points: Line, random: Random): Point[] {
  let line: Line = points;
  for (let round = 0; round < 4; round++) {
    const next: Point[] = [first(line)];
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      const size = distance(a, b);
      if (size > 160) next.push(moved(along(a, b, 0.5), left(unit(minus(b, a))), size * random.between(-0.11, 0.11)));
      next.push(b);
    }
    line = next;
  }
  return [...line];
}

/** The nine districts tile the town: neighbours share every point of their border. */
export function districts(seed: number): District[] {
  const random = seeded(seed);
  const town: Point[] = wander(
    [
      [-4750, 1415],
      [-4850, 2600],
      [-3300, 3150],
      [-1200, 3350],
      [700, 3250],
      [2600, 3050],
      [4300, 2450],
      [4750, 1200],
      [4800, -900],
      [4200, -2200],
      [2600, -2950],
      [800, -3450],
      [-1400, -3300],
      [-3300, -2750],
      [-4700, -1600],
      [-4750, 1415],
    ],
    random,
  );
  const cut = (border: Line, by: Line, nth = 0) => crossings(border, by).sort((a, b) => a - b)[nth] ?? 0;
  const part = (line: Line, a: Point, b: Point) => stretch(line, nearest(line, a).at, nearest(line, b).at);
  const edge = (at: number): Point => nearest(town, stretch(town, at, at + 1)[0] as Point).point;
  const ring = street('Ringstraße').line;
  const [ringWest, ringEast] = [nearest(river, first(ring)).point, nearest(river, last(ring)).point];
  const wholeRing = [ringWest, ...beside(ring, 12), ringEast];
  const [riverWest, riverEast] = [first(town), edge(cut(town, river, 1))];
  const westStart = nearest(river, riverWest).point;
  const [railWest, railEast] = [edge(cut(town, railway, 0)), edge(cut(town, railway, 1))];
  const onRiver = (p: Point) => nearest(river, p).point;
  const onRail = (p: Point) => nearest(railway, p).point;
  const [r1, r4] = [onRiver([-3150, 900]), onRiver([1000, 450])];
  const [t1, t2, t3] = [onRail([-3000, 2100]), onRail([-1080, 1600]), onRail([1000, 1580])];
  const [g1, g2] = [nearest(wholeRing, [-830, 330]).point, nearest(wholeRing, [330, 430]).point];
  const [s1, k1, k2]: Point[] = [
    [-2950, -950],
    [-2000, -2000],
    [880, -1900],
  ];
  const [southWest, southEast] = [nearest(town, [-4450, -1750]).point, nearest(town, [2500, -2980]).point];
  const line = (...points: (Point | undefined)[]) => wander(points as Point[], random);
  const b = {
    oberlarn: line(r1, t1),
    west: line(t2, [-960, 900], g1),
    east: line(t3, [960, 1000], g2),
    s1: line(r1, [-2700, 200], s1),
    southWest: line(s1, southWest),
    k1: line(s1, k1, k2),
    auer: line(r4, [640, -700], k2),
    southEast: line(k2, southEast),
  };
  const rail = (from: Point, to: Point) => part(railway, from, to);
  const water = (from: Point, to: Point) => part(river, from, to);
  const back = (points: Line) => [...points].reverse();
  const closed = (...parts: Line[]) =>
    parts.flat().filter((p, i, all) => i === 0 || distance(p, all[i - 1] as Point) > 1);
  const rings: [id: string, name: string, population: number, ring: Point[]][] = [
    ['altstadt', 'Altstadt', 4126, closed(part(wholeRing, ringWest, ringEast), water(ringEast, ringWest))],
    ['bahnhofsviertel', 'Bahnhofsviertel', 9842, closed(rail(t2, t3), b.east, part(wholeRing, g2, g1), back(b.west))],
    [
      'weststadt',
      'Weststadt',
      8617,
      closed(b.oberlarn, rail(t1, t2), b.west, part(wholeRing, g1, ringWest), water(ringWest, r1)),
    ],
    [
      'wiener-vorstadt',
      'Wiener Vorstadt',
      9035,
      closed(
        rail(t3, railEast),
        part(town, railEast, riverEast),
        water(riverEast, ringEast),
        part(wholeRing, ringEast, g2),
        back(b.east),
      ),
    ],
    ['suedstadt', 'Südstadt', 7958, closed(water(r1, r4), b.auer, back(b.k1), back(b.s1))],
    [
      'auvorstadt',
      'Auvorstadt',
      6871,
      closed(water(r4, riverEast), part(town, riverEast, southEast), back(b.southEast), back(b.auer)),
    ],
    ['sankt-barbara', 'Sankt Barbara', 5438, closed(part(town, railWest, railEast), rail(railEast, railWest))],
    [
      'grillenbach',
      'Grillenbach',
      3912,
      closed(b.k1, b.southEast, part(town, southEast, southWest), back(b.southWest)),
    ],
    [
      'oberlarn',
      'Oberlarn',
      4397,
      closed(
        [westStart],
        part(town, riverWest, railWest),
        rail(railWest, t1),
        back(b.oberlarn),
        b.s1,
        b.southWest,
        stretch(town, nearest(town, southWest).at, Infinity),
      ),
    ],
  ];
  return rings.map(([id, name, population, points]) => ({ id, name, population, ring: points }));
}

/** The district a point lies in; a point outside the town belongs to none. */
export const districtAt = (all: readonly District[], p: Point): District | undefined =>
  all.find((district) => inside(district.ring, p));

export const outline = (district: District): Point[] => {
  const half = Math.floor(district.ring.length / 2);
  return [
    ...simplified(district.ring.slice(0, half + 1), 4),
    ...simplified([...district.ring.slice(half), first(district.ring)], 4).slice(1),
  ];
};
