import { type Point, crossing, distance, dot, minus, nearest, pieces, unit } from '../geometry.ts';

const cell = 70;
type Segment = { a: Point; b: Point; direction: Point };

/** Finds the street pieces around a place without looking at all of them. */
export class SegmentIndex {
  private readonly cells = new Map<string, Segment[]>();

  add(line: readonly Point[]): void {
    for (const [a, b] of pieces(line)) {
      const parts = Math.max(1, Math.ceil(distance(a, b) / (cell / 2)));
      const segment = { a, b, direction: unit(minus(b, a)) };
      const keys = new Set<string>();
      for (let i = 0; i <= parts; i++)
        keys.add(key(a[0] + ((b[0] - a[0]) * i) / parts, a[1] + ((b[1] - a[1]) * i) / parts));
      for (const k of keys) this.cells.set(k, [...(this.cells.get(k) ?? []), segment]);
    }
  }

  private around(p: Point, reach: number): Set<Segment> {
    const found = new Set<Segment>();
    for (let x = p[0] - reach - cell; x <= p[0] + reach + cell; x += cell)
      for (let y = p[1] - reach - cell; y <= p[1] + reach + cell; y += cell)
        this.cells.get(key(x, y))?.forEach((s) => found.add(s));
    return found;
  }

  /** The first street met on the way from a to b, just after a. */
  firstCrossing(a: Point, b: Point): { t: number; direction: Point } | null {
    let best: { t: number; direction: Point } | null = null;
    for (const segment of this.around(a, distance(a, b))) {
      const t = crossing(a, b, segment.a, segment.b);
      if (t !== null && t > 1e-9 && (!best || t < best.t)) best = { t, direction: segment.direction };
    }
    return best;
  }

  parallelWithin(p: Point, direction: Point, reach: number): boolean {
    for (const s of this.around(p, reach))
      if (Math.abs(dot(s.direction, direction)) > 0.74 && nearest([s.a, s.b], p).away < reach) return true;
    return false;
  }
}

const key = (x: number, y: number) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
