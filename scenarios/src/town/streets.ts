import {
  type Point,
  along,
  distance,
  dot,
  first,
  last,
  left,
  lengthOf,
  minus,
  moved,
  pieces,
  pointAt,
  simplified,
  unit,
} from '../geometry.ts';
import type { Random } from '../random.ts';
import type { Ground } from './ground.ts';
import { SegmentIndex } from './segment-index.ts';

const step = 14;

type Walk = { line: Point[]; /** Length at the last street met. */ met: number };

/**
 * Side streets grow out of main streets and out of each other: a new one leaves its parent at a right angle, follows the
 * ground's direction, keeps its distance from its parallels and ends at a street it meets, at water, or in the fields.
 */
export function growStreets(mains: Point[][], ground: Ground, random: Random): Point[][] {
  const index = new SegmentIndex();
  const streets: Point[][] = [];
  mains.forEach((line) => index.add(line));
  let queue = random.shuffled(mains.flatMap((line) => buds(line, ground, random)));
  for (let generation = 0; generation < 7; generation++) {
    const next: Point[][] = [];
    for (const bud of queue) {
      const line = grow(bud, ground, index, random);
      if (!line) continue;
      index.add(line);
      streets.push(line);
      next.push(line);
    }
    queue = random.shuffled(next.flatMap((line) => buds(line, ground, random)));
  }
  return streets.map((line) => simplified(line, 1.6));
}

type Bud = { at: Point; direction: Point };

/** Places along a street where another may leave it, to either side. */
function buds(line: Point[], ground: Ground, random: Random): Bud[] {
  const result: Bud[] = [];
  const total = lengthOf(line);
  for (let at = 20 + random.between(0, 60); at < total - 15;) {
    const p = pointAt(line, at);
    const ahead = unit(minus(pointAt(line, at + 5), pointAt(line, at - 5)));
    result.push({ at: p, direction: left(ahead) }, { at: p, direction: [ahead[1], -ahead[0]] });
    at += ground.spacing(p) * random.between(0.8, 1.35);
  }
  return result;
}

function grow(bud: Bud, ground: Ground, index: SegmentIndex, random: Random): Point[] | null {
  if (ground.urban(bud.at) < 0.92) return null;
  const start = moved(bud.at, bud.direction, 24);
  if (!free(start, bud.direction, ground, index, 0.72)) return null;
  const goal = random.between(150, 620);
  const walk: Walk = { line: [bud.at], met: 0 };
  let [p, direction, walked] = [bud.at, bud.direction, 0];
  while (walked < 1100) {
    const next = moved(p, turned(direction, p, ground), step);
    const hit = walked > step ? index.firstCrossing(p, next) : null;
    if (hit) {
      walk.line.push(along(p, next, hit.t));
      walk.met = lengthOf(walk.line);
      const across = Math.abs(dot(hit.direction, unit(minus(next, p))));
      if (across > 0.55 || walked > goal || random.chance(0.42)) break;
    }
    if (!free(next, unit(minus(next, p)), ground, index, 0.56)) break;
    walk.line.push(next);
    direction = unit(minus(next, p));
    p = next;
    walked += step;
    if (walked > goal * 1.6 && walk.met === 0) break;
  }
  return finished(walk, ground, index);
}

/** A short stub beyond the last crossing is not built; a longer one looks for a street straight ahead. */
function finished(walk: Walk, ground: Ground, index: SegmentIndex): Point[] | null {
  const { line } = walk;
  const end = last(line);
  if (lengthOf(line) > walk.met + 1) {
    const ahead = line.length > 1 ? unit(minus(end, line[line.length - 2] as Point)) : null;
    const far = ahead && moved(end, ahead, ground.spacing(end) * 0.9);
    const hit = far && index.firstCrossing(moved(end, ahead, 0.5), far);
    if (hit && !ground.blocked(along(end, far, hit.t * 0.5))) line.push(along(moved(end, ahead, 0.5), far, hit.t));
    else if (lengthOf(line) - walk.met < 75) cutAt(line, walk.met);
  }
  return line.length > 1 && lengthOf(line) >= 48 && distance(first(line), last(line)) > 40 ? line : null;
}

function cutAt(line: Point[], length: number): void {
  const kept = pieces(line).filter(([, , before]) => before < length - 0.5);
  line.splice(kept.length === 0 ? 1 : kept.length + 1);
}

/** The ground's direction, or the one across it: whichever continues the walk, taken gently. */
function turned(direction: Point, p: Point, ground: Ground): Point {
  const along1 = ground.direction(p);
  const across = left(along1);
  const best = Math.abs(dot(along1, direction)) >= Math.abs(dot(across, direction)) ? along1 : across;
  const sign = dot(best, direction) < 0 ? -1 : 1;
  return unit([direction[0] + 0.3 * sign * best[0], direction[1] + 0.3 * sign * best[1]]);
}

function free(p: Point, direction: Point, ground: Ground, index: SegmentIndex, share: number): boolean {
  if (ground.urban(p) < 1 || ground.blocked(p)) return false;
  return !index.parallelWithin(p, direction, ground.spacing(p) * share);
}
