import { type Plan, type Scenario, fundsOf, yearsOf } from '@vorrang/planning';
import type { Activity, Saving } from '../model/activity.ts';

import { type Due, accountsOf } from './accounts.ts';
import { Network } from './max-flow.ts';

/** Who pays what, to the cent; or how many cents cannot be paid whatever one tries. */
export type Paid =
  { ok: true; payments: Plan['payments']; carryOver: Plan['carryOver'] } | { ok: false; missing: number };

/** The money of a Scenario as a network, prepared once and asked for many sets of works. */
export function paymentAllocator(
  scenario: Scenario,
): (activities: readonly Activity[], savings: readonly Saving[]) => Paid {
  const accounts = accountsOf(scenario);
  const position = new Map(scenario.projects.map((project, i) => [project.id, i]));
  return (activities, savings) => {
    const saved = new Map<string, number>();
    for (const { project, cents } of savings) saved.set(project, (saved.get(project) ?? 0) + cents);
    const dues = activities.flatMap(({ project, mode, period }) =>
      accounts
        .duesOf(position.get(project.id)!, mode, period, saved.get(project.id) ?? 0)
        .map((due) => ({ ...due, project: project.id })),
    );
    const byClass = accounts.sources.map(() => Array.from({ length: yearsOf(scenario.calendar) }, () => 0));
    for (const { group, year, cents } of dues) byClass[group]![year]! += cents;
    const settled = settle(scenario, accounts.sources, byClass);
    if (typeof settled === 'number') return { ok: false, missing: settled };
    return { ok: true, payments: split(scenario, dues, settled.allocation), carryOver: settled.carryOver };
  };
}

/** What each class gets from each source in each year: given[class][year] lists what is left of each source. */
type Allocation = { source: number; cents: number }[][][];

function settle(
  scenario: Scenario,
  sources: number[][],
  dues: number[][],
): { allocation: Allocation; carryOver: Plan['carryOver'] } | number {
  const years = yearsOf(scenario.calendar);
  const funds = scenario.fundingSources;
  const fund = (f: number, year: number) => 2 + f * years + year;
  const group = (e: number, year: number) => 2 + (funds.length + e) * years + year;
  const network = new Network(2 + (funds.length + sources.length) * years);
  const carried: { fundingSource: string; fromYear: number; arc: number }[] = [];
  funds.forEach((source, f) => {
    const { arriving, carryMost } = fundsOf(source);
    arriving.forEach((cents, year) => {
      if (cents > 0) network.arc(0, fund(f, year), cents);
      const cap = carryMost[year]!;
      if (cap > 0)
        carried.push({
          fundingSource: source.id,
          fromYear: year,
          arc: network.arc(fund(f, year), fund(f, year + 1), cap),
        });
    });
  });
  let wanted = 0;
  const arcs = dues.map((due, e) =>
    due.map((cents, year) => {
      if (cents <= 0) return [];
      wanted += cents;
      network.arc(group(e, year), 1, cents);
      return sources[e]!.map((source) => ({ source, arc: network.arc(fund(source, year), group(e, year), cents) }));
    }),
  );
  const missing = wanted - network.run();
  if (missing > 0) return missing;
  const allocation = arcs.map((byYear) =>
    byYear.map((list) => list.map(({ source, arc }) => ({ source, cents: network.flow(arc) }))),
  );
  const carryOver = carried.flatMap(({ arc, ...row }) =>
    network.flow(arc) > 0 ? [{ ...row, cents: network.flow(arc) }] : [],
  );
  return { allocation, carryOver };
}

/** Hands a class's money to its projects, one after the other. */
function split(scenario: Scenario, dues: (Due & { project: string })[], allocation: Allocation): Plan['payments'] {
  const payments = new Map<string, Plan['payments'][number]>();
  for (const { project, group, year, cents } of dues) {
    let open = cents;
    for (const left of allocation[group]![year]!) {
      const part = Math.min(open, left.cents);
      if (part <= 0) continue;
      open -= part;
      left.cents -= part;
      const key = `${left.source} ${year} ${project}`;
      const before = payments.get(key);
      if (before) before.cents += part;
      else payments.set(key, { project, fundingSource: scenario.fundingSources[left.source]!.id, year, cents: part });
    }
  }
  return [...payments.values()];
}
