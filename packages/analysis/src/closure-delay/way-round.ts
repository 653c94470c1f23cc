import type { Asset, Project } from '@vorrang/planning';
import type { Plane } from '../plane.ts';
import { closuresIn, stretchesOf } from '../streets/closures.ts';
import { streetGraph } from '../streets/graph.ts';
import { wayBetween } from '../streets/way.ts';

/** The way round works that close a street: its metres, how many more than on the street itself; null where there is none. */
export type WayRound = { metres: number; moreMetres: number } | null;

/** No way round is longer than this: beyond it there is none. */
const farthestMetres = 10_000;

/**
 * For works along a street, by project: the longest way round of the stretches they would close, were the street closed altogether.
 * Projects that lie on no street of the graph have none here.
 */
export function waysRound(
  projects: readonly Project[],
  sections: readonly Asset[],
  plane: Plane,
): Map<number, WayRound> {
  const graph = streetGraph(sections, plane);
  const found = new Map<number, WayRound>();
  closuresIn(graph, projects, plane).forEach((closed, i) => {
    for (const stretch of stretchesOf(graph, closed)) {
      const asked = { ...stretch, within: farthestMetres };
      const before = wayBetween(graph, { ...asked, open: () => true });
      const round = wayBetween(graph, { ...asked, open: (edge) => !closed.has(edge) });
      const way = before && round && { metres: round.metres, moreMetres: round.metres - before.metres };
      const known = found.get(i);
      if (known === undefined || (known !== null && (way === null || way.moreMetres > known.moreMetres)))
        found.set(i, way);
    }
  });
  return found;
}
