import type { SearchState } from './search-state.ts';

/**
 * The period in which each mandatory project would start if all were put off as long as the last of them ends today, those that end last first:
 * dependencies and capacity are kept, everything else is not asked. In the order of these periods they are put back as early as they
 * can be, and what stood in the way of the end has moved aside. Source: Valls, Ballestín and Quintanilla 2005 (double justification).
 */
export function backwardPass(
  { instance, startOf, use }: SearchState,
  mandatoryProjects: readonly number[],
): Int32Array {
  const { first, modeOf, periodOf, endOf, after, demandFirst, cell, length, units, room } = instance;
  const left = room.map((most, at) => most - use[at]!);
  const cellsOf = (start: number, look: (at: number, units: number) => boolean): boolean => {
    const mode = modeOf[start]!;
    for (let k = demandFirst[mode]!; k < demandFirst[mode + 1]!; k++) {
      const from = cell[k]! + periodOf[start]!;
      for (let at = from; at < from + length[k]!; at++) if (!look(at, units[k]!)) return false;
    }
    return true;
  };
  const take = (at: number, wanted: number) => ((left[at]! -= wanted), true);
  const give = (at: number, wanted: number) => ((left[at]! += wanted), true);
  const isFree = (at: number, wanted: number) => left[at]! >= wanted;
  const put = Int32Array.from(startOf);
  const open = mandatoryProjects
    .filter((p) => startOf[p]! >= 0)
    .sort((a, b) => endOf[put[b]!]! - endOf[put[a]!]! || a - b);
  const end = open.length > 0 ? endOf[put[open[0]!]!]! : 0;
  for (const p of open) {
    const now = put[p]!;
    const until = after[p]!.reduce((soonest, { project, lag }) => {
      const other = put[project]!;
      return other < 0 ? soonest : Math.min(soonest, periodOf[other]! - lag);
    }, end);
    cellsOf(now, give);
    let start = first[p + 1]! - 1;
    while (start > now && (modeOf[start] !== modeOf[now] || endOf[start]! > until || !cellsOf(start, isFree))) start--;
    put[p] = Math.max(start, now);
    cellsOf(put[p], take);
  }
  return put.map((start) => (start < 0 ? -1 : periodOf[start]!));
}
