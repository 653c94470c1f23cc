import { type Line, type Point, lengthOf } from '../geometry.ts';
import { seeded } from '../random.ts';
import { type District, districtAt, districts } from './districts.ts';
import { ground } from './ground.ts';
import { mainStreets, type Street } from './layout.ts';
import { sideStreetNames } from './street-names.ts';
import { growStreets } from './streets.ts';

export type Town = { districts: District[]; streets: Street[]; lanes: Line[]; districtOf: (p: Point) => string | null };

/** The whole town from one seed: named streets, lanes too short for a name, and districts. */
export function growTown(seed: number): Town {
  const grown = growStreets(
    mainStreets.map((street) => street.line),
    ground(seed),
    seeded(seed + 10),
  ).sort((a, b) => lengthOf(b) - lengthOf(a));
  const all = districts(seed + 20);
  const inTown = grown.filter((line) => districtAt(all, line[Math.floor(line.length / 2)]!));
  const names = sideStreetNames(Math.min(240, inTown.length));
  const shuffled = seeded(seed + 30).shuffled(names);
  const named: Street[] = inTown.slice(0, names.length).map((line, i) => ({ name: shuffled[i]!, class: 'side', line }));
  return {
    districts: all,
    streets: [...mainStreets, ...named],
    lanes: grown.filter((line) => !named.some((street) => street.line === line)),
    districtOf: (p) => districtAt(all, p)?.id ?? null,
  };
}
