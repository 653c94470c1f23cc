import type { Asset } from '@vorrang/planning';
import Flatbush from 'flatbush';
import { type ProjectedPoint, type LocalProjection, boxAround, distance, linesOf } from '../local-projection.ts';

/** A segment of a street between two nodes; `section` is the place of its asset in the list, `structure` a bridge or tunnel. */
export type Edge = {
  a: number;
  b: number;
  metres: number;
  section: number;
  structure: boolean;
  line: ProjectedPoint[];
};
/** Nodes by number, and at each the numbers of its edges. */
export type StreetGraph = { nodes: ProjectedPoint[]; edges: Edge[]; at: number[][] };

/** Ends this near to each other, or to a street, meet it. */
const meets = 5;
const above = /br(ü|ue)cke|bridge|tunnel|viadu[ck]t|(ü|ue)berf(ü|ue)hrung|unterf(ü|ue)hrung/i;

type Segment = { line: number; from: number; a: ProjectedPoint; b: ProjectedPoint };
type Laid = { section: number; points: ProjectedPoint[]; level: boolean; length: number };

/**
 * The streets of a city as a graph: sections meet where an end of one lies on another, and where two cross on the same level; a bridge
 * or tunnel meets others at its ends only. What no data says is not known: one-way streets, turns, a node without a name.
 */
export function streetGraph(assets: readonly Asset[], projection: LocalProjection): StreetGraph {
  const lines = laidOut(assets, projection);
  const segments = lines.flatMap((line, i) => segmentsOf(line, i));
  if (segments.length === 0) return { nodes: [], edges: [], at: [] };
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) index.add(...boxAround([a, b]));
  index.finish();
  const cuts = lines.map(({ length }) => [0, length]);
  lines.forEach((line, i) => {
    for (const end of [line.points[0]!, line.points.at(-1)!])
      for (const { line: other, along } of near(end, segments, index)) if (other !== i) cuts[other]!.push(along);
  });
  intersections(segments, index, lines).forEach(({ line, along }) => cuts[line]!.push(along));
  return joined(lines, cuts);
}

function laidOut(assets: readonly Asset[], projection: LocalProjection): Laid[] {
  return assets.flatMap(({ kind, name, geometry }, section) =>
    geometry === null || !/LineString$/.test(geometry.type)
      ? []
      : linesOf(geometry).flatMap((line): Laid[] => {
          const points = line.map((position) => projection.at(position));
          const length = lengthOf(points);
          return length > 0 ? [{ section, points, level: !above.test(`${kind} ${name}`), length }] : [];
        }),
  );
}

const lengthOf = (points: readonly ProjectedPoint[]): number =>
  points.slice(1).reduce((sum, b, i) => sum + Math.hypot(b[0] - points[i]![0], b[1] - points[i]![1]), 0);

function segmentsOf({ points }: Laid, line: number): Segment[] {
  let from = 0;
  return points.slice(1).map((b, i) => {
    const segment = { line, from, a: points[i]!, b };
    from += Math.hypot(b[0] - segment.a[0], b[1] - segment.a[1]);
    return segment;
  });
}

/** Lines that pass a point within five metres, and how far along each it is. */
function near(at: ProjectedPoint, segments: Segment[], index: Flatbush): { line: number; along: number }[] {
  return index
    .search(at[0] - meets, at[1] - meets, at[0] + meets, at[1] + meets)
    .map((i) => segments[i]!)
    .filter(({ a, b }) => distance(at, a, b) <= meets)
    .map(({ line, from, a, b }) => ({
      line,
      along: from + shareAlong(at, a, b) * Math.hypot(b[0] - a[0], b[1] - a[1]),
    }));
}

function shareAlong([px, py]: ProjectedPoint, [ax, ay]: ProjectedPoint, [bx, by]: ProjectedPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  return length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
}

/** Where two lines cross on the same level, on each of them. */
function intersections(segments: Segment[], index: Flatbush, lines: Laid[]): { line: number; along: number }[] {
  return segments.flatMap((one, i) =>
    !lines[one.line]!.level
      ? []
      : index.search(...boxAround([one.a, one.b])).flatMap((j) => {
          const other = segments[j]!;
          if (j <= i || other.line === one.line || !lines[other.line]!.level) return [];
          const [s, t] = intersection(one, other) ?? [];
          if (s === undefined || t === undefined) return [];
          return [
            { line: one.line, along: one.from + s * Math.hypot(one.b[0] - one.a[0], one.b[1] - one.a[1]) },
            {
              line: other.line,
              along: other.from + t * Math.hypot(other.b[0] - other.a[0], other.b[1] - other.a[1]),
            },
          ];
        }),
  );
}

/** How far along each of two segments they cross, 0 to 1; null where they do not. */
function intersection({ a, b }: Segment, { a: c, b: d }: Segment): [number, number] | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const area = rx * sy - ry * sx;
  if (area === 0) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / area;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / area;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null;
}

/** Lines cut at their nodes; cuts within five metres of a node are that node. */
function joined(lines: Laid[], cuts: number[][]): StreetGraph {
  const graph: StreetGraph = { nodes: [], edges: [], at: [] };
  const nodeAt = nodesByPlace(graph);
  lines.forEach(({ section, points, level }, i) => {
    const stops = [...new Set(cuts[i])]
      .sort((x, y) => x - y)
      .map((along) => ({ along, node: nodeAt(pointAt(points, along)) }));
    for (let k = 1; k < stops.length; k++) {
      const [from, to] = [stops[k - 1]!, stops[k]!];
      if (from.node === to.node) continue;
      const line = [graph.nodes[from.node]!, ...between(points, from.along, to.along), graph.nodes[to.node]!];
      const edge =
        graph.edges.push({ a: from.node, b: to.node, metres: lengthOf(line), section, structure: !level, line }) - 1;
      graph.at[from.node]!.push(edge);
      graph.at[to.node]!.push(edge);
    }
  });
  return graph;
}

/** The number of the node at a place: one within five metres, or a new one. */
function nodesByPlace({ nodes, at }: StreetGraph): (place: ProjectedPoint) => number {
  const cells = new Map<string, number[]>();
  const cell = ([x, y]: ProjectedPoint, dx = 0, dy = 0) =>
    `${Math.floor(x / meets) + dx} ${Math.floor(y / meets) + dy}`;
  return (place) => {
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const known of cells.get(cell(place, dx, dy)) ?? [])
          if (Math.hypot(nodes[known]![0] - place[0], nodes[known]![1] - place[1]) <= meets) return known;
    const fresh = nodes.push(place) - 1;
    at.push([]);
    const here = cells.get(cell(place));
    if (here) here.push(fresh);
    else cells.set(cell(place), [fresh]);
    return fresh;
  };
}

function pointAt(points: readonly ProjectedPoint[], along: number): ProjectedPoint {
  let left = along;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (left <= length) return [a[0] + ((b[0] - a[0]) * left) / length, a[1] + ((b[1] - a[1]) * left) / length];
    left -= length;
  }
  return points.at(-1)!;
}

/** The points of a line strictly between two places along it. */
function between(points: readonly ProjectedPoint[], from: number, to: number): ProjectedPoint[] {
  let along = 0;
  return points.filter((point, i) => {
    if (i > 0) along += Math.hypot(point[0] - points[i - 1]![0], point[1] - points[i - 1]![1]);
    return along > from && along < to;
  });
}
