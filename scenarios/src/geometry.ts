/**
 * Plane geometry in metres, east and north of the town's centre. Only + − × ÷ and square roots: results are equal to the
 * last bit on every machine, which a committed file demands.
 */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const along = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
export const moved = (p: Point, direction: Point, by: number): Point => [
  p[0] + direction[0] * by,
  p[1] + direction[1] * by,
];
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
export const distance = (a: Point, b: Point): number => Math.sqrt(dot(minus(a, b), minus(a, b)));
export const left = (d: Point): Point => [-d[1], d[0]];
export function unit(d: Point): Point {
  const size = Math.sqrt(dot(d, d)) || 1;
  return [d[0] / size, d[1] / size];
}
export const first = (line: Line): Point => line[0] as Point;
export const last = (line: Line): Point => line[line.length - 1] as Point;

/** [a, b, length before a] for every piece of a line. */
export function pieces(line: Line): [Point, Point, number][] {
  let before = 0;
  return line.slice(1).map((b, i) => {
    const a = line[i] as Point;
    const piece: [Point, Point, number] = [a, b, before];
    before += distance(a, b);
    return piece;
  });
}
export const lengthOf = (line: Line): number => pieces(line).reduce((sum, [a, b]) => sum + distance(a, b), 0);

/** A smooth curve (Catmull–Rom) through the points, about one point every `step` metres. */
export function curve(points: Line, step: number): Point[] {
  const at = (i: number) => points[Math.min(Math.max(i, 0), points.length - 1)] as Point;
  const result: Point[] = [first(points)];
  for (let i = 0; i + 1 < points.length; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const parts = Math.max(1, Math.round(distance(p1, p2) / step));
    const blend = (k: 0 | 1, t: number) =>
      0.5 *
      (2 * p1[k] +
        (p2[k] - p0[k]) * t +
        (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t +
        (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t * t * t);
    for (let n = 1; n <= parts; n++) result.push([blend(0, n / parts), blend(1, n / parts)]);
  }
  return result;
}

export function pointAt(line: Line, at: number): Point {
  for (const [a, b, before] of pieces(line)) {
    const size = distance(a, b);
    if (at <= before + size) return along(a, b, size === 0 ? 0 : Math.max(0, (at - before) / size));
  }
  return last(line);
}

/** The stretch between two lengths along the line, in that direction. */
export function stretch(line: Line, from: number, to: number): Point[] {
  if (from > to) return stretch(line, to, from).reverse();
  const inner = pieces(line)
    .filter(([, , before]) => before > from + 0.5 && before < to - 0.5)
    .map(([a]) => a);
  return [pointAt(line, from), ...inner, pointAt(line, to)];
}

/** Where on the line is it nearest to p: length along, point, distance. */
export function nearest(line: Line, p: Point): { at: number; point: Point; away: number } {
  let best = { at: 0, point: first(line), away: Infinity };
  for (const [a, b, before] of pieces(line)) {
    const d = minus(b, a);
    const t = Math.min(1, Math.max(0, dot(minus(p, a), d) / (dot(d, d) || 1)));
    const point = along(a, b, t);
    const away = distance(p, point);
    if (away < best.away) best = { at: before + distance(a, point), point, away };
  }
  return best;
}

/** Parameter along a–b where it crosses c–d, or null. */
export function crossing(a: Point, b: Point, c: Point, d: Point): number | null {
  const [r, s, q] = [minus(b, a), minus(d, c), minus(c, a)];
  const cross = r[0] * s[1] - r[1] * s[0];
  if (cross === 0) return null;
  const t = (q[0] * s[1] - q[1] * s[0]) / cross;
  const u = (q[0] * r[1] - q[1] * r[0]) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : null;
}

/** Lengths along `line` where `other` crosses it. */
export function crossings(line: Line, other: Line): number[] {
  return pieces(line).flatMap(([a, b, before]) =>
    pieces(other).flatMap(([c, d]) => {
      const t = crossing(a, b, c, d);
      return t === null ? [] : [before + t * distance(a, b)];
    }),
  );
}

/** The line moved sideways; positive is to the left. `by` may change along the way. */
export function beside(line: Line, by: number | ((at: number) => number)): Point[] {
  const lengths = pieces(line).map(([, , before]) => before);
  return line.map((p, i) => {
    const direction = unit(minus(line[Math.min(i + 1, line.length - 1)] as Point, line[Math.max(i - 1, 0)] as Point));
    return moved(p, left(direction), typeof by === 'number' ? by : by(lengths[i] ?? lengthOf(line)));
  });
}

export function inside(ring: Line, p: Point): boolean {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i] as Point, ring[j] as Point];
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) within = !within;
  }
  return within;
}

/** Square metres. */
export const areaOf = (ring: Line): number =>
  Math.abs(
    ring.reduce(
      (sum, a, i) =>
        sum + a[0] * (ring[(i + 1) % ring.length] as Point)[1] - (ring[(i + 1) % ring.length] as Point)[0] * a[1],
      0,
    ),
  ) / 2;

/** Douglas–Peucker: fewer points, nowhere farther than `tolerance` from the original. */
export function simplified(line: Line, tolerance: number): Point[] {
  if (line.length < 3) return [...line];
  let [farthest, far] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const away = nearest([first(line), last(line)], line[i] as Point).away;
    if (away > far) [farthest, far] = [i, away];
  }
  if (far <= tolerance) return [first(line), last(line)];
  return [
    ...simplified(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(farthest), tolerance),
  ];
}

/** Points on the unit circle by rational parametrisation: no trigonometry. */
export function circle(count: number): Point[] {
  const quarter: Point[] = Array.from({ length: count / 4 }, (_, i) => {
    const t = (i * 4) / count;
    const u = t * (0.79 + 0.21 * t); // close to equal angles
    return [(1 - u * u) / (1 + u * u), (2 * u) / (1 + u * u)];
  });
  const turn = ([x, y]: Point): Point => [-y, x];
  const second = quarter.map(turn);
  return [...quarter, ...second, ...second.map(turn), ...second.map(turn).map(turn)];
}
