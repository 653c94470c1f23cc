import { type Plan, type Programmed, type Project, type Resource, sumOf } from '@vorrang/planning';
import { type Difference, type Planned, differenceOf, differences, worksIn } from '#lib/plan/difference.ts';
import { folded } from '#lib/language/folded.ts';

/** A project with its works in the saved plan and in the one that is shown. */
export type Row = {
  id: string;
  project: Project;
  before: Programmed | null;
  now: Programmed | null;
  difference: Difference;
};

/** Every project of the shown Scenario in the order of the works; who waits comes last. */
export function rowsOf(saved: Planned, shown: Planned): Row[] {
  const [before, now] = [worksIn(saved), worksIn(shown)];
  return shown.scenario.projects
    .map((project): Row => {
      const both = { before: before.get(project.id) ?? null, now: now.get(project.id) ?? null };
      return { id: project.id, project, ...both, difference: differenceOf(both.before, both.now) };
    })
    .sort((a, b) => startOf(a) - startOf(b) || a.project.name.localeCompare(b.project.name));
}

const startOf = ({ now, before }: Row): number => (now ?? before)?.start ?? Infinity;

/** How many rows there are of each difference. */
export function countsOf(rows: readonly Row[]): Record<Difference, number> {
  const counts = { goes: 0, comes: 0, option: 0, moves: 0, stays: 0, waits: 0 };
  for (const { difference } of rows) counts[difference] += 1;
  return counts;
}

export const groupings = ['change', 'district', 'category', 'source', 'resource', 'none'] as const;
export type Grouping = (typeof groupings)[number];
/**
 * `of` is the difference, the district's id (empty for the whole city), the category, the id of the funding source that pays most, or of
 * the capacity of which most is needed (empty for none); empty without groups.
 */
export type Group = { of: string; rows: readonly Row[] };

/** Rows by what they share, groups in the order of the differences, of the Scenario's lists, or of the alphabet. */
export function groupsOf(rows: readonly Row[], by: Grouping, { scenario, plan }: Planned): Group[] {
  const payer = by === 'source' ? payersOf(plan) : new Map<string, string>();
  const keyOf = {
    change: ({ difference }: Row) => difference,
    district: ({ project }: Row) => project.district ?? '',
    category: ({ project }: Row) => project.category,
    source: ({ id }: Row) => payer.get(id) ?? '',
    resource: (row: Row) => mostNeeded(row, scenario.resources),
    none: () => '',
  }[by];
  const groups = Map.groupBy(rows, keyOf);
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const order: readonly string[] = {
    change: () => [...differences],
    district: () => idsOf(scenario.districts),
    category: () => [],
    source: () => idsOf(scenario.fundingSources),
    resource: () => idsOf(scenario.resources),
    none: () => [],
  }[by]();
  const place = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  return [...groups]
    .map(([of, own]) => ({ of, rows: own }))
    .sort((a, b) => place(a.of) - place(b.of) || a.of.localeCompare(b.of));
}

/** Who pays most of each project. */
function payersOf({ payments }: Pick<Plan, 'payments'>): Map<string, string> {
  return new Map(
    [...Map.groupBy(payments, ({ project }) => project)].map(([project, own]) => {
      const sums = new Map<string, number>();
      for (const { fundingSource, cents } of own) sums.set(fundingSource, (sums.get(fundingSource) ?? 0) + cents);
      return [project, greatest(sums)];
    }),
  );
}
/** The capacity of which the works take the greatest part; of who waits, those of the first option. */
function mostNeeded({ project, now, before }: Row, resources: readonly Resource[]): string {
  const { demand } = (now ?? before)?.mode ?? project.modes[0]!;
  const parts = resources.map(({ id, capacity }): [string, number] => {
    const needed = sumOf(demand[id] ?? []);
    return [id, needed > 0 ? needed / Math.max(sumOf(capacity), Number.MIN_VALUE) : 0];
  });
  return greatest(new Map(parts.filter(([, part]) => part > 0)));
}
const greatest = (sums: ReadonlyMap<string, number>): string =>
  [...sums].reduce((most, one) => (one[1] > most[1] ? one : most), ['', -Infinity])[0];

/** Rows whose project's name has the text in it, whatever its case and accents. */
export const found = (rows: readonly Row[], text: string): Row[] =>
  rows.filter(({ project }) => folded(project.name).includes(folded(text.trim())));
