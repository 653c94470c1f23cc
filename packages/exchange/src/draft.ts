import { type Constraint, type Facts, noFacts } from '@vorrang/planning';
import type { Geometry } from './crs/geometry.ts';
import type { Field } from './fields.ts';
import type { Mapping } from './mapping.ts';
import { type Columns, type Note, columnsOf } from './rows/columns.ts';
import { costOf } from './rows/cost.ts';
import { idsOf } from './rows/ids.ts';
import { phaseColumns, phasesIn } from './phase-columns.ts';
import { placesByAddress } from './rows/addresses.ts';
import { type Ground, anywhere, placesOf } from './rows/places.ts';
import { isPersonal, personalColumns } from './rows/personal.ts';
import { isTotals, totalsProblem } from './rows/totals.ts';
import { daysOf, pointsOf } from './rows/when-and-where.ts';
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
  /** What is still to be paid: the cost without what is paid already. */
  costCents: number;
  /** Of that, what the list plans for single years; the rest, if any, comes after them. */
  years: { year: number; cents: number; source: string | null }[];
  paidCents: number;
  /** The list says that the works have begun. */
  inWorks: boolean;
  /** The list says no cost; what stands here is what a person accepted. */
  costAssumed: boolean;
  start: string | null;
  end: string | null;
  /** Where it is, in degrees. */
  geometry: Geometry | null;
  /** The address by which it was placed; null where the list says the place itself, or none. */
  address: string | null;
  points: number | null;
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
export function draftImport(table: Table, mapping: Mapping, choices: Choices, ground: Ground = anywhere): Draft {
  const problems: CellProblem[] = [...table.notices];
  const note = noteInto(problems, choices);
  mappingProblems(mapping).forEach(note);
  problems.push(...personalColumns(table, (i) => mapping[i]!.field !== null));
  const columns = columnsOf(table, mapping);
  const present = table.rows.filter((row) => !choices.leaveOut.includes(row.row));
  const leftOut = table.rows.filter((row) => choices.leaveOut.includes(row.row)).map((row) => row.row);
  const isProject = new Set(present.filter((row) => !isTotals(row, columns) || choices.keep?.includes(row.row)));
  const idFor = idsOf({ ...table, rows: present }, columns, note);
  const places = placesOf({ ...table, rows: [...isProject] }, columns, ground, note);
  const unplaced = [...isProject].filter((row) => places.of(row) === null);
  const byAddress = placesByAddress(unplaced, columns, ground.addresses ?? new Map(), note);
  const ofPhases = phaseColumns(table.columns);
  const inPhases = (row: Row) => phasesIn(row, ofPhases);
  const placeOf = (row: Row): Place => byAddress.get(row) ?? { geometry: places.of(row), address: null };
  const all: Read[] = [];
  let centsAbove = 0;
  for (const row of present) {
    if (!isProject.has(row)) {
      if (note(totalsProblem(row, columns, centsAbove)) !== null) leftOut.push(row.row);
      continue;
    }
    problems.push(...currencyCell(row, columns));
    const found = readRow(row, { columns, mapping, note, id: idFor(row), place: placeOf(row), inPhases });
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
  return {
    fileName: table.fileName,
    projects,
    funding: [],
    resources: [],
    rules: [],
    facts: noFacts(),
    problems,
    currency,
    crs: places.crs,
    hasPlaces: places.any || byAddress.size > 0,
    leftOut: leftOut.sort((a, b) => a - b),
  };
}

/** What is understood where there is no list of projects. */
export const emptyDraft = (fileName: string): Draft => ({
  fileName,
  projects: [],
  funding: [],
  resources: [],
  rules: [],
  facts: noFacts(),
  problems: [],
  currency: null,
  crs: null,
  hasPlaces: false,
  leftOut: [],
});

export const isBlocked = (draft: Draft): boolean => draft.problems.some((problem) => problem.severity === 'error');

/** An accepted fix turns its problem into a notice; every other problem is kept as it is. */
export function noteInto(problems: CellProblem[], { accepted }: Choices): Note {
  const keys = accepted === 'all' ? null : new Set(accepted);
  return (problem) => {
    const accepts = problem.fix !== undefined && (keys === null || keys.has(keyOf(problem)));
    problems.push(accepts ? { ...problem, severity: 'notice' } : problem);
    return accepts ? problem.fix!.value : null;
  };
}

const begun =
  /^(in (bau|arbeit|ausführung|umsetzung|works|progress|construction)|im bau|laufend|läuft|begonnen|under construction|construction|implementation|ongoing( construction)?|in works)\b/i;
const cityWide = /^((city|district|borough|stadt|gemeinde)[- ]?(wide|weit)|gesamte?s? (stadt|gemeinde)(gebiet)?)$/i;

const lastEnd = (phases: DraftProject['phases']): string | null =>
  phases.reduce<string | null>((last, { end }) => (last === null || end > last ? end : last), null);

type Place = { geometry: Geometry | null; address: string | null };
type InList = {
  columns: Columns;
  mapping: Mapping;
  note: Note;
  id: string;
  place: Place;
  inPhases: (row: Row) => DraftProject['phases'];
};

function readRow(row: Row, { columns, mapping, note, id, place, inPhases }: InList): Read {
  const text = (field: Field) => columns.cell(row, field)?.text || null;
  const name = text('name') ?? note(missingName(row, columns, id)) ?? id;
  const cost = costOf(row, columns, note);
  const days = daysOf(row, columns, note);
  const points = pointsOf(row, columns, note);
  const district = text('district');
  const phases = inPhases(row);
  const { geometry, address } = place;
  const used: (Field | null)[] = ['name', ...(geometry && address === null ? (['lat', 'lon'] as const) : [])];
  if (text('id') === id) used.push('id');
  if (points !== null) used.push('points');
  if (/^\d+$/.test(text('cost') ?? '') && columns.factor === 1) used.push('cost');
  if (columns.unit(row)?.factor === 1) used.push('currency');
  const facts = Object.fromEntries(
    mapping.flatMap(({ column, field }, i) =>
      row.cells[i] && !used.includes(field) && (field !== null || !isPersonal(column)) ? [[column, row.cells[i]]] : [],
    ),
  );
  const project: DraftProject = {
    row: row.row,
    id,
    name,
    category: text('category') ?? '–',
    district: district !== null && cityWide.test(district) ? null : district,
    fundingSource: text('fundingSource'),
    costCents: cost.cents,
    years: cost.years,
    paidCents: cost.paidCents,
    inWorks: begun.test(text('status') ?? ''),
    costAssumed: cost.assumed,
    start: days.start ?? phases[0]?.start ?? (cost.crossed && `${cost.crossed[0]}-01-01`),
    end: days.end ?? lastEnd(phases) ?? (cost.crossed && `${cost.crossed[1]}-12-31`),
    geometry,
    address,
    points,
    phases,
    facts,
    given: row.given ?? null,
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
