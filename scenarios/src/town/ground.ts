import { type Point, distance, inside, minus, nearest, pieces, unit } from '../geometry.ts';
import { noise } from '../random.ts';
import { greens } from './green.ts';
import { halfWidth, mainStreets, near, railway, river, settlements, streams } from './layout.ts';

/** What the land says to a street that wants to grow: may it, how close to the next one, in which direction. */
export type Ground = {
  /** 1 and more inside the built-up area, 0 far outside. */
  urban(p: Point): number;
  blocked(p: Point): boolean;
  /** Metres to the next parallel street. */
  spacing(p: Point): number;
  /** One of the two directions streets follow here; the other is across. */
  direction(p: Point): Point;
};

const centre: Point = [-250, 20];

export function ground(seed: number): Ground {
  const [edge, warpX, warpY, wide] = [
    noise(seed, 420),
    noise(seed + 1, 340),
    noise(seed + 2, 340),
    noise(seed + 3, 700),
  ];
  /** Streets lie along and across what is near: a main street, the river, the centre of a village. */
  const guides = [...mainStreets.map((s) => s.line), river].flatMap((line) =>
    pieces(line).map(([a, b]) => ({ at: a, twice: doubled(unit(minus(b, a))) })),
  );
  const urban = (p: Point) =>
    settlements.reduce(
      (sum, s) => sum + (s.radius * s.radius) / (distance(p, s.centre) * distance(p, s.centre) + 1),
      0,
    ) *
    (1 + 0.28 * edge(p[0], p[1]));
  return {
    urban,
    blocked: (p) => {
      const toRiver = nearest(river, p);
      if (toRiver.away < halfWidth(toRiver.at) + 26 || near(railway, p, 30)) return true;
      return streams.some((s) => near(s.line, p, 16)) || greens.some((g) => inside(g.ring, p));
    },
    spacing: (p) => {
      const out = distance(p, centre);
      const base = out < 560 ? 62 : out < 1500 ? 104 : 136;
      return base * (1 + 0.22 * wide(p[0], p[1]));
    },
    direction: (p) => {
      let [x, y] = [0, 0];
      for (const guide of guides) {
        const d = distance(p, guide.at);
        const pull = 1 / (1 + (d * d) / 22500);
        x += guide.twice[0] * pull * pull;
        y += guide.twice[1] * pull * pull;
      }
      for (const { centre: c, radius } of settlements) {
        const [u, v] = minus(p, c);
        const d2 = u * u + v * v + 1;
        const pull = 0.9 / (1 + d2 / (radius * radius * 0.5));
        x += ((u * u - v * v) / d2) * pull;
        y += ((2 * u * v) / d2) * pull;
      }
      const wild = distance(p, centre) < 560 ? 0.75 : 0.3;
      const size = Math.sqrt(x * x + y * y) || 1;
      return halved([x / size + wild * warpX(p[0], p[1]), y / size + wild * warpY(p[0], p[1])]);
    },
  };
}

/** A direction with its angle doubled, so that there and back are the same and can be averaged. */
const doubled = ([x, y]: Point): Point => [x * x - y * y, 2 * x * y];
function halved(d: Point): Point {
  const [c, s] = unit(d);
  const x = Math.sqrt(Math.max(0, (1 + c) / 2));
  const y = Math.sqrt(Math.max(0, (1 - c) / 2));
  return [x, s < 0 ? -y : y];
}
