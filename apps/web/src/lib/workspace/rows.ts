import { type Plan, type Programmed, type Project, type Scenario, programmeOf } from '@vorrang/planning';
import { folded } from './folded.ts';

type Planned = { scenario: Scenario; plan: Plan };

/** What becomes of a project, beside the saved plan. */
export const differences = ['goes', 'comes', 'option', 'moves', 'stays', 'waits'] as const;
export type Difference = (typeof differences)[number];
/** A project with its works in the saved plan and in the one that is shown. */
export type Row = {
  id: string;
  project: Project;
  before: Programmed | null;
  now: Programmed | null;
  difference: Difference;
};

const worksIn = ({ scenario, plan }: Planned) =>
  new Map(programmeOf(scenario, plan).map((entry) => [entry.project.id, entry]));

/** Every project of the shown Scenario in the order of the works; who waits comes last. */
export function rowsOf(saved: Planned, shown: Planned): Row[] {
  const [before, now] = [worksIn(saved), worksIn(shown)];
  return shown.scenario.projects
    .map((project): Row => {
      const both = { before: before.get(project.id) ?? null, now: now.get(project.id) ?? null };
      return { id: project.id, project, ...both, difference: differenceOf(both) };
    })
    .sort((a, b) => startOf(a) - startOf(b) || a.project.name.localeCompare(b.project.name));
}

const startOf = ({ now, before }: Row): number => (now ?? before)?.start ?? Infinity;

function differenceOf({ before, now }: Pick<Row, 'before' | 'now'>): Difference {
  if (!now) return before ? 'goes' : 'waits';
  if (!before) return 'comes';
  if (before.mode.id !== now.mode.id) return 'option';
  return before.start === now.start ? 'stays' : 'moves';
}

/** How many rows there are of each difference. */
export function countsOf(rows: readonly Row[]): Record<Difference, number> {
  const counts = { goes: 0, comes: 0, option: 0, moves: 0, stays: 0, waits: 0 };
  for (const { difference } of rows) counts[difference] += 1;
  return counts;
}

export const groupings = ['change', 'district', 'category', 'none'] as const;
export type Grouping = (typeof groupings)[number];
/** `of` is the difference, the district's id (empty for the whole city) or the category; empty without groups. */
export type Group = { of: string; rows: Row[] };

/** Rows by what they share, groups in the order of the differences, of the Scenario's districts, or of the alphabet. */
export function groupsOf(rows: readonly Row[], by: Grouping, { districts }: Pick<Scenario, 'districts'>): Group[] {
  const keyOf = {
    change: ({ difference }: Row) => difference,
    district: ({ project }: Row) => project.district ?? '',
    category: ({ project }: Row) => project.category,
    none: () => '',
  }[by];
  const groups = Map.groupBy(rows, keyOf);
  const order: readonly string[] = {
    change: [...differences],
    district: districts.map(({ id }) => id),
    category: [],
    none: [],
  }[by];
  const place = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  return [...groups]
    .map(([of, own]) => ({ of, rows: own }))
    .sort((a, b) => place(a.of) - place(b.of) || a.of.localeCompare(b.of));
}

/** The two letters that stand for a category beside a name. */
export const letters = (category: string): string => category.slice(0, 2);

/** Rows whose project's name has the text in it, whatever its case and accents. */
export const found = (rows: readonly Row[], text: string): Row[] =>
  rows.filter(({ project }) => folded(project.name).includes(folded(text.trim())));
