import type { Asset, Project } from '@vorrang/planning';
import type { LocalProjection } from '../local-projection.ts';
import { closuresIn, segmentsOfClosure } from '../streets/closures.ts';
import { streetGraph } from '../streets/graph.ts';
import { wayBetween } from '../streets/way.ts';

/** The detour of works that close a street: its metres, how many more than on the street itself; null where there is none. */
export type Detour = { metres: number; moreMetres: number } | null;

/** No detour is longer than this: beyond it there is none. */
const farthestMetres = 10_000;

/**
 * For works along a street, by project: the longest detour of the segments they would close, were the street closed altogether.
 * Projects that lie on no street of the graph have none here.
 */
export function detours(
  projects: readonly Project[],
  sections: readonly Asset[],
  projection: LocalProjection,
): Map<number, Detour> {
  const graph = streetGraph(sections, projection);
  const found = new Map<number, Detour>();
  closuresIn(graph, projects, projection).forEach((closed, i) => {
    for (const segment of segmentsOfClosure(graph, closed)) {
      const asked = { ...segment, within: farthestMetres };
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
