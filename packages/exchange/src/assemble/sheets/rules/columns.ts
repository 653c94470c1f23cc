import { type Constraint, type RuleFields, ruleFields } from '@vorrang/planning';
import type { DraftRule } from '../../draft.ts';

/** What the columns of the sheet hold of a rule, in periods of the Scenario; both ends of a time are periods in which it holds. */
export type RuleColumns = Pick<RuleFields, 'from' | 'to' | 'count' | 'saving' | 'value'> & {
  projects: string[];
  quarters?: number;
};
/** A rule as its row says it, its days as periods. */
type Said = Pick<DraftRule, 'projects' | 'count' | 'quarters' | 'savingCents' | 'points' | 'reason'> & {
  from: number | null;
  to: number | null;
};

/** How a kind of rule and the columns of the sheet become each other. */
type Columns = {
  /** The fewest projects that it names. */
  least: number;
  /** The fields that its columns can say; a rule with others stands as written. */
  fields: readonly string[];
  settings: (said: Said, perYear: number) => Record<string, unknown>;
  columns: (rule: RuleFields, perYear: number) => RuleColumns;
};

/** What nearly every kind has: the projects it is about. */
const ofProjects: Columns = {
  least: 2,
  fields: ['projects'],
  settings: ({ projects }) => ({ projects }),
  columns: ({ projects = [] }) => ({ projects }),
};

const decision: Columns = {
  least: 1,
  fields: ['project', 'from', 'to', 'reason'],
  settings: ({ projects: [project], from, to, reason }) => ({
    project,
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    reason,
  }),
  columns: ({ project = '', from, to }) => ({
    projects: [project],
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }),
};

/** By kind, where it has more than a list of projects. */
const own: Record<string, Columns> = {
  pin: decision,
  ban: decision,
  moratorium: {
    least: 1,
    fields: ['projects', 'from', 'to', 'reason'],
    settings: ({ projects, from, to, reason }) => ({ projects, from, to: to! + 1, reason }),
    columns: ({ projects = [], from, to }) => ({ projects, from, to: to! - 1 }),
  },
  precedence: {
    least: 2,
    fields: ['before', 'after', 'lag'],
    settings: ({ projects: [before, after], quarters }, perYear) => ({
      before,
      after,
      lag: Math.round(((quarters ?? 0) * perYear) / 4),
    }),
    columns: ({ before = '', after = '', lag = 0 }, perYear) => ({
      projects: [before, after],
      quarters: (lag * 4) / perYear,
    }),
  },
  requires: {
    least: 2,
    fields: ['project', 'needs'],
    settings: ({ projects: [project, needs] }) => ({ project, needs }),
    columns: ({ project = '', needs = '' }) => ({ projects: [project, needs] }),
  },
  bundle: {
    least: 2,
    fields: ['projects', 'saving', 'value'],
    settings: ({ projects, savingCents, points }) => ({ projects, saving: savingCents ?? 0, value: points ?? 0 }),
    columns: ({ projects = [], saving, value }) => ({ projects, saving, value }),
  },
  'at-least': {
    least: 2,
    fields: ['projects', 'count'],
    settings: ({ projects, count }) => ({ projects, count }),
    columns: ({ projects = [], count }) => ({ projects, count }),
  },
};
const columnsOfKind = (kind: string): Columns => (Object.hasOwn(own, kind) ? own[kind]! : ofProjects);

/** The fewest projects that a rule of a kind names. */
export const fewestProjects = (kind: string): number => columnsOfKind(kind).least;

/** A rule as the format writes it, from what its row says. */
export const ruleOf = (kind: string, said: Said, citation: string | null, perYear: number): Constraint => ({
  kind,
  ...columnsOfKind(kind).settings(said, perYear),
  ...(citation !== null && { citation }),
});

/** What the columns hold of a rule; null for one that says more than they do. */
export function ruleColumns(rule: Constraint, perYear: number): RuleColumns | null {
  const { fields, columns } = columnsOfKind(rule.kind);
  const sayable = new Set(['kind', 'reason', 'citation', ...fields]);
  return Object.keys(rule).every((key) => sayable.has(key)) ? columns(ruleFields(rule), perYear) : null;
}
