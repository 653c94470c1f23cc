import Flatbush from 'flatbush';
import type { ProjectedPoint } from '../local-projection.ts';

/** A citizen's report without anything about the citizen: what, on which day (days since 1970), where in metres. */
export type Report = { kind: string; day: number; at: ProjectedPoint };

/** Reports of the same kind within so many metres and days are one. */
export type Sameness = { metres: number; days: number };
export const same: Sameness = { metres: 25, days: 14 };

/**
 * One report for each thing reported: a later report of the same kind near an earlier one that still counts is left out. Many people
 * who report the same pothole are one need. The result does not depend on the order of the list.
 */
export function withoutRepeats<R extends Report>(reports: readonly R[], { metres, days }: Sameness = same): R[] {
  if (reports.length === 0) return [];
  const sorted = [...reports].sort(
    (a, b) => a.day - b.day || a.kind.localeCompare(b.kind) || a.at[0] - b.at[0] || a.at[1] - b.at[1],
  );
  const index = indexOf(sorted);
  const kept = new Array<boolean>(sorted.length).fill(false);
  return sorted.filter(({ kind, day, at }, i) => {
    const near = index.search(at[0] - metres, at[1] - metres, at[0] + metres, at[1] + metres);
    const again = near.some((j) => {
      const other = sorted[j]!;
      return (
        kept[j] &&
        other.kind === kind &&
        day - other.day <= days &&
        Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) <= metres
      );
    });
    kept[i] = !again;
    return !again;
  });
}

function indexOf(reports: readonly Report[]): Flatbush {
  const index = new Flatbush(reports.length);
  for (const { at } of reports) index.add(at[0], at[1], at[0], at[1]);
  index.finish();
  return index;
}

/** A week in which a kind was reported far more often at a place than usual: it counts for nothing. */
export type Campaign = { place: string; kind: string; fromDay: number; reports: number; defaults: number };

/** Weeks above the mean of all weeks of a kind and place by five standard deviations of a Poisson count, and by ten reports at least. */
export function campaignsIn(reports: readonly (Report & { place: string })[], today: number): Campaign[] {
  const groups = new Map<string, (Report & { place: string })[]>();
  for (const report of reports) {
    const key = JSON.stringify([report.place, report.kind]);
    if (!groups.get(key)?.push(report)) groups.set(key, [report]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group.reduce((day, report) => Math.min(day, report.day), today);
    const weeks = Math.max(1, Math.ceil((today - first + 1) / 7));
    const byWeek = new Map<number, number>();
    for (const { day } of group) {
      const week = Math.floor((day - first) / 7);
      byWeek.set(week, (byWeek.get(week) ?? 0) + 1);
    }
    return [...byWeek].flatMap(([week, count]): Campaign[] => {
      // Of the other weeks: a campaign does not make itself usual.
      const defaults = (group.length - count) / Math.max(1, weeks - 1);
      const { place, kind } = group[0]!;
      return count >= 10 && count > defaults + 5 * Math.sqrt(Math.max(defaults, 1))
        ? [{ place, kind, fromDay: first + week * 7, reports: count, defaults }]
        : [];
    });
  });
}
