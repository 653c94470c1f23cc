import { type Calendar, yearOf, yearsOf } from './calendar.ts';
import type { Plan } from './plan.ts';
import { programmeOf } from './programme.ts';
import type { Resource, Scenario } from './scenario.ts';
import { unitsUsed } from './units-used.ts';

/** What a Plan uses of a capacity: units by period, the part of it that is used, in which periods all is, and where most is. */
export type CapacityUse = { used: number[]; share: number[]; full: number[]; most: number };

/**
 * What a Plan uses of every capacity of the Scenario it was made for, by the resource's id. A period counts as full within 1e-9 of what
 * there is.
 * Never fails. Source: packages/planning/scenario-format.md, "What a Plan must respect", capacity.
 */
export function capacityUses(scenario: Scenario, plan: Plan): Map<string, CapacityUse> {
  const works = programmeOf(scenario, plan).map(({ mode, start }) => ({ mode, period: start }));
  const used = unitsUsed(scenario.resources, works);
  return new Map(scenario.resources.map(({ id, capacity }) => [id, useOf(capacity, used.get(id)!)]));
}

function useOf(capacity: readonly number[], used: number[]): CapacityUse {
  const share = capacity.map((units, t) => (units > 0 ? used[t]! / units : used[t]! > 0 ? 1 : 0));
  const full = capacity.flatMap((units, t) =>
    used[t]! > 0 && units - used[t]! <= 1e-9 * Math.max(1, units) ? [t] : [],
  );
  return { used, share, full, most: share.reduce((best, part, t) => (part > share[best]! ? t : best), 0) };
}

/**
 * The capacities that are used up in most periods, two at most; where none is, the one that comes nearest; none without use.
 * Never fails. Source: packages/planning/scenario-format.md, "What a Plan must respect", capacity.
 */
export function tightestResources(resources: readonly Resource[], uses: ReadonlyMap<string, CapacityUse>): Resource[] {
  const known = resources.flatMap((resource) => {
    const use = uses.get(resource.id);
    return use ? [{ resource, full: use.full.length, most: use.share[use.most] ?? 0 }] : [];
  });
  const order = known.sort((a, b) => b.full - a.full || b.most - a.most).filter(({ most }) => most > 0);
  const full = order.filter((one) => one.full > 0).slice(0, 2);
  return (full.length > 0 ? full : order.slice(0, 1)).map(({ resource }) => resource);
}

/**
 * What part of a capacity is used in each year, Σ used / Σ there; null where there is none in that year and none is needed.
 * Never fails. Source: packages/planning/scenario-format.md, "What a Plan must respect", capacity.
 */
export function usedShareByYear(
  calendar: Calendar,
  { capacity }: Pick<Resource, 'capacity'>,
  { used }: Pick<CapacityUse, 'used'>,
): (number | null)[] {
  const years = yearsOf(calendar);
  const byYear = (course: readonly number[]) => {
    const sums = new Array<number>(years).fill(0);
    course.forEach((units, t) => (sums[yearOf(calendar, t)]! += units));
    return sums;
  };
  const needed = byYear(used);
  return byYear(capacity).map((there, year) => {
    if (there > 0) return needed[year]! / there;
    return needed[year]! > 0 ? 1 : null;
  });
}
