import type { Field } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { type Columns, type Note, columnsOf } from './rows/columns.ts';
import { costOf } from './rows/cost.ts';
import { idsOf } from './rows/ids.ts';
import { isTotals, totalsProblem } from './rows/totals.ts';
import { daysOf, pointOf, pointsOf } from './rows/when-and-where.ts';
import { amountNotices, currencyCell, currencyOf, mappingProblems } from './rows/whole-list.ts';
import { type CellProblem, type Row, type Table, keyOf } from './table.ts';

/** A row understood: what the columns say, with everything unused kept in `facts`. */
export type DraftProject = {
  row: number;
  id: string;
  name: string;
  category: string;
  district: string | null;
  fundingSource: string | null;
  costCents: number;
  start: string | null;
  end: string | null;
  point: [lon: number, lat: number] | null;
  points: number | null;
  facts: Record<string, string>;
};
export type Draft = {
  fileName: string;
  projects: DraftProject[];
  problems: CellProblem[];
  currency: string | null;
  leftOut: number[];
};

/**
 * What a person has decided about the problems: accepted fixes (by key, or all), rows to leave out, and rows that look like
 * totals but are projects.
 */
export type Choices = { accepted: 'all' | readonly string[]; leaveOut: readonly number[]; keep?: readonly number[] };
export const noChoices: Choices = { accepted: [], leaveOut: [] };

type Read = { project: DraftProject; currency: string | null; ambiguous: boolean };

/** Reads every row by the mapping. Problems that block carry severity `error` until fixed or left out; no row vanishes. */
export function draftImport(table: Table, mapping: Mapping, choices: Choices): Draft {
  const problems: CellProblem[] = [...table.notices, ...mappingProblems(mapping)];
  const note = noteInto(problems, choices);
  const columns = columnsOf(table, mapping);
  const present = table.rows.filter((row) => !choices.leaveOut.includes(row.row));
  const leftOut = table.rows.filter((row) => choices.leaveOut.includes(row.row)).map((row) => row.row);
  const idFor = idsOf({ ...table, rows: present }, columns, note);
  const all: Read[] = [];
  let centsAbove = 0;
  for (const row of present) {
    if (isTotals(row, columns) && !choices.keep?.includes(row.row)) {
      if (note(totalsProblem(row, columns, centsAbove)) !== null) leftOut.push(row.row);
      continue;
    }
    problems.push(...currencyCell(row, columns));
    const found = readRow(row, columns, mapping, idFor(row), note);
    centsAbove += found.project.costCents;
    all.push(found);
  }
  const { currency, problems: deviating } = currencyOf(
    all.map(({ project, currency }) => ({ row: project.row, currency })),
  );
  const unclear = all.filter(({ ambiguous }) => ambiguous).map(({ project }) => project.row);
  const costColumn = mapping.find((entry) => entry.field === 'cost')?.column ?? null;
  problems.push(...deviating, ...amountNotices(columns, costColumn, present, unclear));
  const projects = all.map(({ project }) => project);
  return { fileName: table.fileName, projects, problems, currency, leftOut: leftOut.sort((a, b) => a - b) };
}

export const isBlocked = (draft: Draft): boolean => draft.problems.some((problem) => problem.severity === 'error');

/** An accepted fix turns its problem into a notice; every other problem is kept as it is. */
function noteInto(problems: CellProblem[], { accepted }: Choices): Note {
  const keys = accepted === 'all' ? null : new Set(accepted);
  return (problem) => {
    const accepts = problem.fix !== undefined && (keys === null || keys.has(keyOf(problem)));
    problems.push(accepts ? { ...problem, severity: 'notice' } : problem);
    return accepts ? problem.fix!.value : null;
  };
}

const cityWide = /^((city|district|borough|stadt|gemeinde)[- ]?(wide|weit)|gesamte?s? (stadt|gemeinde)(gebiet)?)$/i;

function readRow(row: Row, columns: Columns, mapping: Mapping, id: string, note: Note): Read {
  const text = (field: Field) => columns.cell(row, field)?.text || null;
  const name = text('name') ?? note(missingName(row, columns, id)) ?? id;
  const cost = costOf(row, columns, note);
  const days = daysOf(row, columns, note);
  const point = pointOf(row, columns, note);
  const points = pointsOf(row, columns, note);
  const district = text('district');
  const used: (Field | null)[] = ['name', ...(point ? (['lat', 'lon'] as const) : [])];
  if (text('id') === id) used.push('id');
  if (points !== null) used.push('points');
  if (/^\d+$/.test(text('cost') ?? '') && columns.factor === 1) used.push('cost');
  if (columns.unit(row)?.factor === 1) used.push('currency');
  const facts = Object.fromEntries(
    mapping.flatMap(({ column, field }, i) => (row.cells[i] && !used.includes(field) ? [[column, row.cells[i]]] : [])),
  );
  const project: DraftProject = {
    row: row.row,
    id,
    name,
    category: text('category') ?? '–',
    district: district !== null && cityWide.test(district) ? null : district,
    fundingSource: text('fundingSource'),
    costCents: cost.cents,
    ...days,
    point,
    points,
    facts,
  };
  return { project, currency: cost.currency, ambiguous: cost.ambiguous };
}

const missingName = (row: Row, columns: Columns, id: string): CellProblem => ({
  type: 'missing-cell',
  severity: 'error',
  row: row.row,
  column: columns.cell(row, 'name')?.column ?? null,
  value: null,
  message: { de: `Zeile ${row.row}: Der Name fehlt.`, en: `Row ${row.row}: the name is missing.` },
  fix: { value: id, rule: { de: 'Kennung als Name nehmen', en: 'take the id as name' } },
});
