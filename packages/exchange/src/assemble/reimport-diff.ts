import { type Project, type Scenario, cheapestCost } from '@vorrang/planning';
import { unnamedSource } from './assumptions.ts';
import type { CellProblem } from '../parse/table.ts';
import { messages } from './messages.ts';

/** What a newer version of a list says differently about a project; `before` and `after` as they are shown, cost in cents. */
export type ListChange = {
  project: string;
  name: string;
  field: 'name' | 'category' | 'district' | 'fundingSources' | 'cost' | 'periods' | 'paid' | 'place';
  before: string | number;
  after: string | number;
};
/** A newer version beside the list it belongs to. `updated` are whole projects; nothing that a planner set is in danger. */
export type NewerList = {
  updated: Project[];
  added: Project[];
  same: number;
  /** Projects that the newer version does not have: they stay. */
  missing: { id: string; name: string }[];
  changes: ListChange[];
  problems: CellProblem[];
};

/**
 * Compares a list, made into a Scenario with the calendar of `into`, with the projects it had before, by id. Money and districts are
 * found by name; what a planner entered (duty, window, weights, crews, options of their own) stays as it is.
 * Failure: a source of money that `into` does not know is a question, options that a planner made and the list contradicts are a
 * warning.
 * Source: packages/planning/README.md, "re-import diff".
 */
export function newerList(before: readonly Project[], fresh: Scenario, into: Scenario): NewerList {
  const problems: CellProblem[] = [];
  const ids = idsIn(fresh, into, problems);
  const known = new Map(before.map((project) => [project.id, project]));
  const list = fresh.projects.map((project): Project => ({
    ...project,
    district: project.district === null ? null : (ids.district.get(project.district) ?? null),
    fundingSources: project.fundingSources.flatMap((id) => ids.source.get(id) ?? []),
  }));
  const changes: ListChange[] = [];
  const updated: Project[] = [];
  let same = 0;
  for (const project of list) {
    const old = known.get(project.id);
    if (!old) continue;
    const merged = together(old, project, problems);
    const own = changesBetween(old, merged, into);
    if (own.length === 0) same += 1;
    else {
      changes.push(...own);
      updated.push(merged);
    }
  }
  const listed = new Set(list.map(({ id }) => id));
  const everySource = into.fundingSources.map(({ id }) => id);
  return {
    updated,
    added: list
      .filter(({ id }) => !known.has(id))
      .map((project) => ({
        ...project,
        fundingSources: project.fundingSources.length > 0 ? project.fundingSources : everySource,
      })),
    same,
    missing: before.filter(({ id }) => !listed.has(id)).map(({ id, name }) => ({ id, name })),
    changes,
    problems,
  };
}

/** The ids that money and districts of the list have in the Scenario, by their names; a name nobody knows there is told. */
function idsIn(fresh: Scenario, into: Scenario, problems: CellProblem[]) {
  const sources = new Map(into.fundingSources.map(({ id, name }) => [name, id]));
  const districts = new Map(into.districts.map(({ id, name }) => [name, id]));
  const named = new Set(fresh.projects.flatMap((project) => project.fundingSources));
  const unknown = fresh.fundingSources.filter(
    ({ id, name }) => named.has(id) && !sources.has(name) && !isUnnamed(name),
  );
  for (const { name } of unknown) problems.push(unknownSource(name, into));
  return {
    source: new Map(
      fresh.fundingSources.flatMap(({ id, name }) => (sources.has(name) ? [[id, sources.get(name)!]] : [])),
    ),
    district: new Map(
      fresh.districts.flatMap(({ id, name }) => (districts.has(name) ? [[id, districts.get(name)!]] : [])),
    ),
  };
}

/** The source that stands for "nobody said": it is asked of nobody. */
const isUnnamed = (name: string): boolean => Object.values(unnamedSource).includes(name);

function together(old: Project, fresh: Project, problems: CellProblem[]): Project {
  const [mode] = old.modes;
  const [listed] = fresh.modes;
  const simple = old.modes.length === 1 && mode!.id === 'listed';
  const bound = Object.keys(mode!.demand).length > 0 && mode!.duration !== listed!.duration;
  const differs = cheapestCost(old) !== cheapestCost(fresh);
  if (differs && (!simple || bound)) problems.push(ownOptions(old));
  const { phases: _phases, ...plain } = mode!;
  const modes =
    simple && !bound
      ? [
          {
            ...plain,
            duration: listed!.duration,
            cost: listed!.cost,
            ...(listed!.phases && { phases: listed!.phases }),
          },
        ]
      : old.modes;
  return {
    ...old,
    ...pick(fresh, ['facts', 'sources', 'given', 'sunkCostCents', 'geometry']),
    name: fresh.name,
    category: fresh.category === '–' ? old.category : fresh.category,
    district: fresh.district ?? old.district,
    fundingSources: fresh.fundingSources.length > 0 ? fresh.fundingSources : old.fundingSources,
    modes,
  };
}

const pick = (project: Project, names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (project[name] === undefined ? [] : [[name, project[name]]])));

function changesBetween(old: Project, now: Project, into: Scenario): ListChange[] {
  const district = (id: string | null) => into.districts.find((one) => one.id === id)?.name ?? '–';
  const sources = (ids: string[]) =>
    ids.map((id) => into.fundingSources.find((one) => one.id === id)?.name ?? id).join(', ') || '–';
  const place = ({ geometry }: Project) => (geometry ? JSON.stringify(geometry) : '');
  const all: [ListChange['field'], string | number, string | number][] = [
    ['name', old.name, now.name],
    ['category', old.category, now.category],
    ['district', district(old.district), district(now.district)],
    ['fundingSources', sources(old.fundingSources), sources(now.fundingSources)],
    ['cost', cheapestCost(old), cheapestCost(now)],
    ['periods', old.modes[0]!.duration, now.modes[0]!.duration],
    ['paid', old.sunkCostCents ?? 0, now.sunkCostCents ?? 0],
  ];
  const changes = all.flatMap(([field, before, after]): ListChange[] =>
    before === after ? [] : [{ project: old.id, name: old.name, field, before, after }],
  );
  const moved: ListChange[] =
    place(old) === place(now) ? [] : [{ project: old.id, name: old.name, field: 'place', before: '', after: '' }];
  const profile =
    JSON.stringify(old.modes.map(({ cost }) => cost)) !== JSON.stringify(now.modes.map(({ cost }) => cost));
  const spread: ListChange[] =
    profile && changes.every(({ field }) => field !== 'cost' && field !== 'periods')
      ? [{ project: old.id, name: old.name, field: 'cost', before: cheapestCost(old), after: cheapestCost(now) }]
      : [];
  return [...changes, ...spread, ...moved];
}

const whole = { row: null, column: null };

const unknownSource = (name: string, into: Scenario): CellProblem => ({
  ...whole,
  type: 'foreign-key',
  severity: 'error',
  value: name,
  message: messages.texts.thereIsNoFunding({
    name,
    name2: into.name,
    join: into.fundingSources.map((one) => one.name).join(', '),
  }),
});

const ownOptions = ({ id, name }: Project): CellProblem => ({
  ...whole,
  type: 'not-imported',
  severity: 'warning',
  value: id,
  message: messages.texts.notImported({ name }),
});
