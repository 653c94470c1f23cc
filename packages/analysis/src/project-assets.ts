import type { Asset, Project } from '@vorrang/planning';
import Flatbush from 'flatbush';
import { sharedStreets } from './streets/shared.ts';
import { type Segment, distance, localProjectionAround, segmentsOf } from './local-projection.ts';

/** Metres within which works at a point, or on an asset that is one, are at the asset. */
const withinMetres = 30;

/**
 * The asset that a project is about, by project: the one of the same kind along which most of it lies, or beside it where either is a
 * point. Kinds are the same where the project's category and the asset's kind share a word of four letters (Straße, Hauptstraße):
 * a school beside a worn street is not what wears.
 */
export function assetsOfProjects(projects: readonly Project[], assets: readonly Asset[]): Map<string, Asset> {
  const placed = projects.filter(({ geometry }) => geometry);
  const known = assets.filter(({ geometry }) => geometry);
  const geometries = [...placed, ...known].map(({ geometry }) => geometry!);
  const found = new Map<string, { asset: Asset; metres: number }>();
  for (const { first, second, metres } of sharedStreets(geometries, 20, 20)) {
    if (first >= placed.length || second < placed.length) continue;
    const [project, asset] = [placed[first]!, known[second - placed.length]!];
    if (ofOneKind(project, asset) && metres > (found.get(project.id)?.metres ?? 0))
      found.set(project.id, { asset, metres });
  }
  const others = placed.filter(({ id }) => !found.has(id));
  return new Map([
    ...[...found].map(([id, { asset }]): [string, Asset] => [id, asset]),
    ...besidePoints(others, known),
  ]);
}

const wordsIn = (name: string): string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

function ofOneKind({ category }: Project, { kind }: Asset): boolean {
  const [ours, theirs] = [wordsIn(category), wordsIn(kind)];
  return ours.some((a) => theirs.some((b) => a.includes(b) || b.includes(a)));
}

/** Projects or assets that are points: the nearest of the same kind within 30 m. */
function besidePoints(projects: Project[], assets: Asset[]): [string, Asset][] {
  if (projects.length === 0 || assets.length === 0) return [];
  const projection = localProjectionAround(assets.map(({ geometry }) => geometry!));
  const shapes = assets.map(({ geometry }) => segmentsOf(geometry!, projection));
  const index = new Flatbush(assets.length);
  for (const shape of shapes) index.add(...boxOf(shape));
  index.finish();
  return projects.flatMap((project): [string, Asset][] => {
    const shape = segmentsOf(project.geometry!, projection);
    const [west, south, east, north] = boxOf(shape);
    const near = index
      .search(west - withinMetres, south - withinMetres, east + withinMetres, north + withinMetres)
      .filter((i) => ofOneKind(project, assets[i]!) && (isPoint(shape) || isPoint(shapes[i]!)))
      .map((i) => ({ asset: assets[i]!, apart: apartMetres(shape, shapes[i]!) }))
      .filter(({ apart }) => apart <= withinMetres)
      .sort((a, b) => a.apart - b.apart || (a.asset.id < b.asset.id ? -1 : 1));
    return near[0] ? [[project.id, near[0].asset]] : [];
  });
}

const isPoint = (shape: Segment[]): boolean => shape.every(([a, b]) => a[0] === b[0] && a[1] === b[1]);

function boxOf(shape: Segment[]): [number, number, number, number] {
  const [xs, ys] = [shape.flat().map(([x]) => x), shape.flat().map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** One of the two is a point, so the ends of one against the segments of the other are enough. */
const apartMetres = (one: Segment[], other: Segment[]): number =>
  Math.min(
    ...one.flatMap(([a]) => other.map(([c, d]) => distance(a, c, d))),
    ...other.flatMap(([c]) => one.map(([a, b]) => distance(c, a, b))),
  );
