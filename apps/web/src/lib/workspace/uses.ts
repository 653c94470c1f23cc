import { type Plan, type Resource, type Scenario, programmeOf, unitsUsed } from '@vorrang/planning';

/** What a plan uses of a capacity: units by period, the part of it that is used, in which periods all is, and where most is. */
export type Use = { used: number[]; share: number[]; full: number[]; most: number };

/** What a plan uses of every capacity of the Scenario it was made for. */
export function usesOf(planned: Scenario, plan: Plan): Map<string, Use> {
  const works = programmeOf(planned, plan).map(({ mode, start }) => ({ mode, period: start }));
  const used = unitsUsed(planned.resources, works);
  return new Map(planned.resources.map(({ id, capacity }) => [id, useOf(capacity, used.get(id)!)]));
}

function useOf(capacity: readonly number[], used: number[]): Use {
  const share = capacity.map((units, t) => (units > 0 ? used[t]! / units : used[t]! > 0 ? 1 : 0));
  const full = capacity.flatMap((units, t) =>
    used[t]! > 0 && units - used[t]! <= 1e-9 * Math.max(1, units) ? [t] : [],
  );
  return { used, share, full, most: share.reduce((best, part, t) => (part > share[best]! ? t : best), 0) };
}

/** The capacities that are used up in most periods, two at most; where none is, the one that comes nearest; none without use. */
export function tightestOf(resources: readonly Resource[], uses: ReadonlyMap<string, Use>): Resource[] {
  const known = resources.flatMap((resource) => {
    const use = uses.get(resource.id);
    return use ? [{ resource, full: use.full.length, most: use.share[use.most] ?? 0 }] : [];
  });
  const order = known.sort((a, b) => b.full - a.full || b.most - a.most).filter(({ most }) => most > 0);
  const full = order.filter((one) => one.full > 0).slice(0, 2);
  return (full.length > 0 ? full : order.slice(0, 1)).map(({ resource }) => resource);
}
