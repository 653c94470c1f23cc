import type { Scenario } from '@vorrang/planning';
import { CommandProblem } from '../command-problem.ts';
import { messages } from './messages.ts';

/** Projects, sources and districts of a list put into a Scenario, which keeps its calendar, weights and rules. */
export function joined(base: Scenario, list: Scenario): Scenario {
  if (base.currency !== list.currency)
    throw new CommandProblem(
      messages.texts.listIsIn({ name: list.name, currency: list.currency, currency2: base.currency }),
    );
  const sourceIds = freshIds(base.fundingSources, list.fundingSources, list.name);
  const districtIds = freshIds(base.districts, list.districts, list.name);
  const criteria = new Set(base.criteria.map((criterion) => criterion.id));
  return {
    ...base,
    criteria: [...base.criteria, ...list.criteria.filter((criterion) => !criteria.has(criterion.id))],
    districts: [...base.districts, ...list.districts.map((entry) => ({ ...entry, id: districtIds.get(entry.id)! }))],
    fundingSources: [
      ...base.fundingSources,
      ...list.fundingSources.map((entry) => ({ ...entry, id: sourceIds.get(entry.id)! })),
    ],
    projects: [
      ...base.projects,
      ...list.projects.map((project) => ({
        ...project,
        district: project.district === null ? null : districtIds.get(project.district)!,
        fundingSources: project.fundingSources.map((id) => sourceIds.get(id)!),
      })),
    ],
  };
}

type Named = { id: string };

/** The id of each entry of the list, with the list's name in front where the Scenario has it already. */
function freshIds(base: readonly Named[], list: readonly Named[], name: string): Map<string, string> {
  const taken = new Set([...base, ...list].map((entry) => entry.id));
  const here = new Set(base.map((entry) => entry.id));
  return new Map(
    list.map(({ id }) => {
      if (!here.has(id)) return [id, id];
      let own = `${name.slice(0, 80)}-${id}`;
      for (let n = 2; taken.has(own); n++) own = `${name.slice(0, 76)}-${n}-${id}`;
      taken.add(own);
      return [id, own];
    }),
  );
}
