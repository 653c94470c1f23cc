import FlatQueue from 'flatqueue';
import type { StreetGraph } from './graph.ts';

/** The shortest way between two nodes: its edges and metres. */
export type Way = { edges: number[]; metres: number };

/** Metres; `open` says whether an edge may be used. Edges between the same nodes in one graph differ in length only. */
type Asked = { from: number; to: number; open: (edge: number) => boolean; within: number };

/**
 * The shortest way over open edges, by A* with the distance as the crow flies; null where there is none within so many metres. Edges are
 * never shorter than the crow's way, so what is found is the shortest.
 * Source: Hart, Nilsson and Raphael 1968.
 */
export function wayBetween({ nodes, edges, at }: StreetGraph, { from, to, open, within }: Asked): Way | null {
  const [goalX, goalY] = nodes[to]!;
  const best = new Map<number, { metres: number; by: number }>([[from, { metres: 0, by: -1 }]]);
  const done = new Set<number>();
  const queue = new FlatQueue<number>();
  queue.push(from, 0);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === to) return traced(edges, best, to);
    if (done.has(node)) continue;
    done.add(node);
    const sofar = best.get(node)!.metres;
    for (const by of at[node]!) {
      if (!open(by)) continue;
      const { a, b, metres } = edges[by]!;
      const next = a === node ? b : a;
      const total = sofar + metres;
      const left = Math.hypot(nodes[next]![0] - goalX, nodes[next]![1] - goalY);
      if (total + left > within || total >= (best.get(next)?.metres ?? Infinity)) continue;
      best.set(next, { metres: total, by });
      queue.push(next, total + left);
    }
  }
  return null;
}

function traced(
  edges: StreetGraph['edges'],
  best: ReadonlyMap<number, { metres: number; by: number }>,
  to: number,
): Way {
  const found: number[] = [];
  let node = to;
  for (let step = best.get(node)!; step.by >= 0; step = best.get(node)!) {
    found.push(step.by);
    const { a, b } = edges[step.by]!;
    node = a === node ? b : a;
  }
  return { edges: found.reverse(), metres: best.get(to)!.metres };
}
