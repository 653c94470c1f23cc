import type { Constraint, Facts } from '@vorrang/planning';
import type { Geometry } from '../parse/crs/geometry.ts';
import type { StatedTotal } from './rows/row-kinds.ts';
import type { YearOfMoney } from './rows/cost.ts';
import type { CellProblem } from '../parse/table.ts';

/** A row, or several rows of one project, understood: what the columns say, with everything unused kept in `facts`. */
export type DraftProject = {
  row: number;
  /** The rows of the list that say it. */
  rows: number[];
  id: string;
  name: string;
  category: string;
  district: string | null;
  fundingSource: string | null;
  /** What is still to be paid: the cost without what is paid already. */
  costCents: number;
  /** Of that, what the list plans for single years; the rest, if any, comes after them. */
  years: YearOfMoney[];
  /** Of the cost, what several sources pay where the list says no years. */
  bySource: { source: string; cents: number }[];
  /** Of the cost, what the list plans for all years after the last it names singly. */
  laterCents: number;
  /** What comes in for it from others, by year. */
  income: YearOfMoney[];
  /** Authority to enter into contracts, by the year in which it is given; later years' costs pay it. */
  commitments: YearOfMoney[];
  paidCents: number;
  /** The list says that the works have begun. */
  inWorks: boolean;
  /** How far they are, of 100, where the list says so. */
  percent: number | null;
  /** The list says no cost; what stands here is what a person accepted. */
  costAssumed: boolean;
  start: string | null;
  end: string | null;
  /** Where it is, in degrees. */
  geometry: Geometry | null;
  /** The address by which it was placed; null where the list says the place itself, or none. */
  address: string | null;
  points: number | null;
  /** What the list says of its weight: a class like `A` or `2`, a legal duty, a day by which it has to be done. Nobody has valued it yet. */
  priority: string | null;
  duty: boolean | null;
  deadline: string | null;
  /** The parts of the works one after the other, where a sheet tells them. */
  phases: { name: string; start: string; end: string }[];
  facts: Record<string, string>;
  /** The record whole, as another format had it. */
  given: { format: string; record: unknown } | null;
};
export type DraftFunding = { name: string; years: { year: number; cents: number }[]; carryOverShare: number | null };
export type DraftResource = {
  name: string;
  unit: string;
  capacity: number | null;
  years: { year: number; value: number }[];
};
/** A rule that a sheet tells: days are not periods yet. `written`: one of another kind, as the scenario format writes it. */
export type DraftRule = {
  row: number;
  kind: string;
  projects: string[];
  from: string | null;
  to: string | null;
  count: number | null;
  quarters: number | null;
  savingCents: number | null;
  points: number | null;
  reason: string | null;
  citation: string | null;
  written: Constraint | null;
};
/**
 * Where every row of a list and all its money went: rows = projects + parts + totals + headings + parts of rows above + finished + excluded.
 * `totals` are the sums the file states beside what its rows add up to here. Money in cents.
 */
export type Reconciliation = {
  rows: {
    read: number;
    projects: number;
    parts: number;
    totals: number;
    headings: number;
    ofWhich: number;
    finished: number;
    excluded: number;
  };
  money: {
    costCents: number;
    paidCents: number;
    incomeCents: number;
    commitmentCents: number;
    laterCents: number;
    unplannedCents: number;
    byYear: { year: number; source: string | null; cents: number }[];
  };
  totals: StatedTotal[];
};

/** What a list has become before it is stored: projects, money, facts, rules, every problem with its answer, and the reconciliation with the file. */
export type Draft = {
  fileName: string;
  projects: DraftProject[];
  funding: DraftFunding[];
  resources: DraftResource[];
  rules: DraftRule[];
  /** What the tables beside the list say about the city. */
  facts: Facts;
  problems: CellProblem[];
  currency: string | null;
  /** The EPSG code its places were read by; null where it has none. */
  crs: number | null;
  /** Whether the list has places at all, readable or not. */
  hasPlaces: boolean;
  /** Rows of the list that become no project. */
  nonProjectRows: number[];
  /** Of these, the rows that are finished, cancelled or not to be planned by their status. */
  finishedRows: number[];
  /** Ids that the list gives to projects that are not planned: what other sheets say of them is not used either. */
  unplannedIds: string[];
  reconciliation: Reconciliation;
};

/** Whether a question is open: then nothing is stored. Never fails. Source: packages/exchange/decisions/0003-questions.md. */
export const isBlocked = (draft: Draft): boolean => draft.problems.some((problem) => problem.severity === 'error');
