import { capacityUses, usedShareByYear, yearLabel } from '@vorrang/planning';
import type { Planned } from '#lib/plan/difference.ts';

/** What part of a capacity a plan uses, by year (null where there is none and none is needed), and the year in which it uses the greatest part. */
export type CrewUse = { years: { label: string; share: number | null }[]; fullest: { label: string; share: number } };
/** A capacity with its use in each plan; null for a plan whose scenario does not know it. */
export type CrewRow = { id: string; name: string; plans: (CrewUse | null)[] };

/** Every capacity of any of the plans' scenarios, those that are used most first. */
export function crewsOf(plans: readonly Planned[]): CrewRow[] {
  const known = new Map(plans.flatMap(({ scenario }) => scenario.resources.map(({ id, name }) => [id, name])));
  const uses = plans.map(({ scenario, plan }) => capacityUses(scenario, plan));
  const rows = [...known].map(([id, name]) => ({
    id,
    name,
    plans: plans.map(({ scenario }, place): CrewUse | null => {
      const resource = scenario.resources.find((one) => one.id === id);
      const use = uses[place]!.get(id);
      if (!resource || !use) return null;
      const years = usedShareByYear(scenario.calendar, resource, use).map((share, year) => ({
        label: yearLabel(scenario.calendar, year),
        share,
      }));
      const fullest = years.reduce((most, one) => ((one.share ?? 0) > (most.share ?? 0) ? one : most));
      return { years, fullest: { label: fullest.label, share: fullest.share ?? 0 } };
    }),
  }));
  const most = ({ plans: own }: CrewRow) => Math.max(0, ...own.map((use) => use?.fullest.share ?? 0));
  return rows.sort((a, b) => most(b) - most(a));
}
