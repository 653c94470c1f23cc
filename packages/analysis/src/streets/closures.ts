import type { Project } from '@vorrang/planning';
import Flatbush from 'flatbush';
import type { Geometry } from 'geojson';
import { type ProjectedPoint, type LocalProjection, distance, linesOf, runSameWay } from '../local-projection.ts';
import type { StreetGraph } from './graph.ts';

/** Works this near to a street, and running its way, are on it; they close a segment of which they take so many metres or so much. */
const within = 15;
const closing = { metres: 30, share: 0.6 };
/** Works are looked at in pieces of so many metres. */
const piece = 5;
/** Lines this near to each other are one street drawn twice. */
const drawnOver = 2;

/** The edges that works lie on, by project; those that disturb nobody lie on none. */
export function closuresIn(
  graph: StreetGraph,
  projects: readonly Project[],
  projection: LocalProjection,
): Set<number>[] {
  const index = new Flatbush(Math.max(1, graph.edges.length));
  for (const { line } of graph.edges) {
    const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)];
    index.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  if (graph.edges.length === 0) index.add(0, 0, 0, 0);
  index.finish();
  return projects.map(({ geometry, modes }) => {
    const disturbs = geometry && modes.some(({ disruption }) => disruption > 0);
    return disturbs && graph.edges.length > 0 ? closedBy(geometry, graph, projection, index) : new Set();
  });
}

function closedBy(
  geometry: Geometry,
  { edges }: StreetGraph,
  projection: LocalProjection,
  index: Flatbush,
): Set<number> {
  const taken = new Map<number, number>();
  const closed = new Set<number>();
  // The outline of an area lies on no street.
  for (const line of /Polygon$/.test(geometry.type) ? [] : linesOf(geometry)) {
    const points = line.map((position) => projection.at(position));
    const only = points.length === 1 ? nearestEdge(points[0]!, edges, index) : null;
    // A school beside a street closes none; works at a point of a bridge close the bridge.
    if (only !== null && edges[only]!.structure) closed.add(only);
    points.slice(1).forEach((b, i) => along(points[i]!, b, edges, index, taken));
  }
  for (const [edge, metres] of taken)
    if (metres >= Math.min(closing.metres, edges[edge]!.metres * closing.share)) closed.add(edge);
  return withStreetsOver(closed, edges, index);
}

/** A bridge is often drawn as a structure and, over it, as a street: whoever closes the one closes the other. */
function withStreetsOver(closed: Set<number>, edges: StreetGraph['edges'], index: Flatbush): Set<number> {
  const over = [...closed].flatMap((edge) => {
    const { structure, line, metres: length } = edges[edge]!;
    const taken = new Map<number, number>();
    if (structure) line.slice(1).forEach((b, i) => along(line[i]!, b, edges, index, taken));
    return [...taken].flatMap(([street, metres]) => (metres >= length * closing.share ? [street] : []));
  });
  return new Set([...closed, ...over]);
}

const around = ([x, y]: ProjectedPoint, index: Flatbush): number[] =>
  index.search(x - within, y - within, x + within, y + within);
const apart = (
  at: ProjectedPoint,
  line: readonly ProjectedPoint[],
  counts: (a: ProjectedPoint, b: ProjectedPoint) => boolean = () => true,
): number =>
  line
    .slice(1)
    .reduce((least, b, i) => (counts(line[i]!, b) ? Math.min(least, distance(at, line[i]!, b)) : least), Infinity);

function nearestEdge(at: ProjectedPoint, edges: StreetGraph['edges'], index: Flatbush): number | null {
  const near = around(at, index)
    .map((edge) => ({ edge, metres: apart(at, edges[edge]!.line) }))
    .filter(({ metres }) => metres <= within)
    .sort((a, b) => a.metres - b.metres || a.edge - b.edge);
  return near[0]?.edge ?? null;
}

/** Counts, piece by piece, on which edges a piece of works lies: the nearest that runs its way, and any drawn over it. */
function along(
  a: ProjectedPoint,
  b: ProjectedPoint,
  edges: StreetGraph['edges'],
  index: Flatbush,
  taken: Map<number, number>,
): void {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const pieces = Math.max(1, Math.round(length / piece));
  for (let k = 0; k < pieces; k++) {
    const t = (k + 0.5) / pieces;
    const at: ProjectedPoint = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    const near = around(at, index)
      .map((edge) => ({ edge, metres: apart(at, edges[edge]!.line, (c, d) => runSameWay([a, b], [c, d])) }))
      .filter(({ metres }) => metres < within);
    const nearest = Math.min(...near.map(({ metres }) => metres));
    for (const { edge, metres } of near)
      if (metres <= nearest + drawnOver) taken.set(edge, (taken.get(edge) ?? 0) + length / pieces);
  }
}

/** The ends of each closed segment that traffic passes: the two nodes furthest apart at which an open street begins. */
export function segmentsOfClosure(
  { nodes, edges, at }: StreetGraph,
  closed: ReadonlySet<number>,
): { from: number; to: number }[] {
  const left = new Set(closed);
  const found: { from: number; to: number }[] = [];
  for (const first of closed) {
    if (!left.delete(first)) continue;
    const reached = new Set([edges[first]!.a, edges[first]!.b]);
    for (const node of reached)
      for (const edge of at[node]!) if (left.delete(edge)) reached.add(edges[edge]!.a).add(edges[edge]!.b);
    const ends = [...reached].filter((node) => at[node]!.some((edge) => !closed.has(edge)));
    let widest = { from: -1, to: -1, metres: -1 };
    ends.forEach((from, i) =>
      ends.slice(i + 1).forEach((to) => {
        const metres = Math.hypot(nodes[from]![0] - nodes[to]![0], nodes[from]![1] - nodes[to]![1]);
        if (metres > widest.metres) widest = { from, to, metres };
      }),
    );
    if (widest.from >= 0) found.push({ from: widest.from, to: widest.to });
  }
  return found;
}
