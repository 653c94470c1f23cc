import { type Field, type Mapping, fields } from './fields.ts';
import { type CellProblem, type Row, type Table, keyOf } from './table.ts';
import { parseCents, parseDay, parseNumber } from './values.ts';

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

/** What a person has decided about the problems: accepted fixes (by key, or all), and rows to leave out. */
export type Choices = { accepted: 'all' | readonly string[]; leaveOut: readonly number[] };
export const noChoices: Choices = { accepted: [], leaveOut: [] };

type Cell = { text: string; column: string };
type Cells = Record<Field, Cell | null>;

/** Reads every row by the mapping. Problems that block carry severity `error` until fixed or left out; no row vanishes. */
export function draftImport(table: Table, mapping: Mapping, choices: Choices): Draft {
  const problems: CellProblem[] = [...table.notices, ...mappingProblems(mapping)];
  const accepts = (problem: CellProblem) =>
    problem.fix !== undefined && (choices.accepted === 'all' || choices.accepted.includes(keyOf(problem)));
  const note = (problem: CellProblem): string | null => {
    if (accepts(problem)) {
      problems.push({ ...problem, severity: 'notice' });
      return problem.fix!.value;
    }
    problems.push(problem);
    return null;
  };
  const seen = new Map<string, number>();
  const leftOut: number[] = [];
  const projects = table.rows.flatMap((row) => {
    const cells = cellsOf(table, mapping, row);
    if (choices.leaveOut.includes(row.row)) leftOut.push(row.row);
    else if (!isSumRow(row, cells)) return [projectOf(row, cells, mapping, seen, note)];
    else if (note(sumRow(row)) !== null) leftOut.push(row.row);
    return [];
  });
  const currencies = [
    ...new Set(table.rows.map((row) => cellsOf(table, mapping, row).currency?.text).filter(Boolean)),
  ] as string[];
  if (currencies.length > 1) problems.push(mixedCurrencies(currencies));
  return { fileName: table.fileName, projects, problems, currency: currencies[0] ?? null, leftOut };
}

export const isBlocked = (draft: Draft): boolean => draft.problems.some((problem) => problem.severity === 'error');

function cellsOf(table: Table, mapping: Mapping, row: Row): Cells {
  return Object.fromEntries(
    fields.map((field) => {
      const at = mapping.findIndex((entry) => entry.field === field);
      return [field, at < 0 ? null : { text: row.cells[at] ?? '', column: table.columns[at]! }];
    }),
  ) as Cells;
}

type Note = (problem: CellProblem) => string | null;

function projectOf(row: Row, cells: Cells, mapping: Mapping, seen: Map<string, number>, note: Note): DraftProject {
  const id = idOf(row, cells, seen, note);
  const facts = Object.fromEntries(
    mapping.flatMap(({ column, field }, i) => {
      const text = row.cells[i] ?? '';
      const used = field !== null && ['id', 'name', 'cost', 'lat', 'lon', 'points', 'currency'].includes(field);
      return text === '' || used ? [] : [[column, text]];
    }),
  );
  return {
    row: row.row,
    id,
    name: cells.name?.text || note(missingName(row, cells)) || id,
    category: cells.category?.text || '–',
    district: cells.district?.text || null,
    fundingSource: cells.fundingSource?.text || null,
    costCents: costOf(row, cells, note),
    start: dayOf(row, cells.start, note),
    end: dayOf(row, cells.end, note),
    point: pointOf(row, cells, note),
    points: cells.points?.text ? numberOf(row, cells.points, note) : null,
    facts,
  };
}

function idOf(row: Row, cells: Cells, seen: Map<string, number>, note: Note): string {
  const listed = (cells.id?.text || `${row.row}`).replace(/\p{Cc}/gu, ' ').slice(0, 90);
  const first = seen.get(listed);
  if (first === undefined) {
    seen.set(listed, row.row);
    return listed;
  }
  let n = 2;
  while (seen.has(`${listed}-${n}`)) n++;
  const fresh = `${listed}-${n}`;
  seen.set(fresh, row.row);
  note({
    type: 'primary-key',
    severity: 'error',
    row: row.row,
    column: cells.id?.column ?? null,
    value: listed,
    message: {
      de: `Zeile ${row.row}: Die Kennung „${listed}“ steht schon in Zeile ${first}. Beide Zeilen bleiben; die zweite braucht eine eigene Kennung.`,
      en: `Row ${row.row}: the id "${listed}" stands in row ${first} already. Both rows stay; the second needs an id of its own.`,
    },
    fix: { value: fresh, rule: { de: `zweite Kennung „${fresh}“`, en: `second id "${fresh}"` } },
  });
  return fresh;
}

function costOf(row: Row, cells: Cells, note: Note): number {
  const cell = cells.cost;
  const cents = cell?.text ? parseCents(cell.text) : null;
  if (cents !== null && cents >= 0) return cents;
  const blank = !cell?.text;
  const negative = cents !== null;
  const fixed = note({
    type: blank ? 'missing-cell' : negative ? 'constraint-error' : 'type-error',
    severity: 'error',
    row: row.row,
    column: cell?.column ?? null,
    value: cell?.text ?? null,
    message: blank
      ? {
          de: `Zeile ${row.row}: Die Kosten fehlen; erwartet wird ein Betrag.`,
          en: `Row ${row.row}: the cost is missing; expected an amount.`,
        }
      : negative
        ? {
            de: `Zeile ${row.row}: „${cell.text}“ ist negativ; Kosten sind mindestens 0.`,
            en: `Row ${row.row}: "${cell.text}" is negative; a cost is at least 0.`,
          }
        : {
            de: `Zeile ${row.row}: „${cell.text}“ ist kein Betrag; erwartet wird eine Zahl wie 1.250.000,00.`,
            en: `Row ${row.row}: "${cell.text}" is no amount; expected a number like 1,250,000.00.`,
          },
    ...(blank && { fix: { value: '0', rule: { de: 'Kosten 0 annehmen', en: 'assume a cost of 0' } } }),
  });
  return fixed === null ? 0 : (parseCents(fixed) ?? 0);
}

function dayOf(row: Row, cell: Cell | null, note: Note): string | null {
  if (!cell?.text) return null;
  const found = parseDay(cell.text);
  if (found) return found;
  note({
    type: 'type-error',
    severity: 'warning',
    row: row.row,
    column: cell.column,
    value: cell.text,
    message: {
      de: `Zeile ${row.row}, „${cell.column}“: „${cell.text}“ ist kein Datum; erwartet wird z. B. 31.12.2027, 2027 oder Q3 2027. Der Text bleibt als Angabe erhalten.`,
      en: `Row ${row.row}, "${cell.column}": "${cell.text}" is no date; expected for example 2027-12-31, 2027 or Q3 2027. The text is kept as a fact.`,
    },
  });
  return null;
}

function pointOf(row: Row, cells: Cells, note: Note): [number, number] | null {
  if (!cells.lat?.text || !cells.lon?.text) return null;
  const [lat, lon] = [numberOf(row, cells.lat, note), numberOf(row, cells.lon, note)];
  if (lat === null || lon === null) return null;
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return [lon, lat];
  note({
    type: 'constraint-error',
    severity: 'warning',
    row: row.row,
    column: cells.lat.column,
    value: `${cells.lat.text} / ${cells.lon.text}`,
    message: {
      de: `Zeile ${row.row}: Breite ${cells.lat.text} und Länge ${cells.lon.text} sind keine Grade (WGS 84); das Projekt bleibt ohne Ort.`,
      en: `Row ${row.row}: latitude ${cells.lat.text} and longitude ${cells.lon.text} are no degrees (WGS 84); the project stays without a place.`,
    },
  });
  return null;
}

function numberOf(row: Row, cell: Cell, note: Note): number | null {
  const value = /^-?\d+\.\d+$/.test(cell.text) ? Number(cell.text) : parseNumber(cell.text);
  if (value === null)
    note({
      type: 'type-error',
      severity: 'warning',
      row: row.row,
      column: cell.column,
      value: cell.text,
      message: {
        de: `Zeile ${row.row}, „${cell.column}“: „${cell.text}“ ist keine Zahl.`,
        en: `Row ${row.row}, "${cell.column}": "${cell.text}" is no number.`,
      },
    });
  return value;
}

const missingName = (row: Row, cells: Cells): CellProblem => ({
  type: 'missing-cell',
  severity: 'error',
  row: row.row,
  column: cells.name?.column ?? null,
  value: null,
  message: { de: `Zeile ${row.row}: Der Name fehlt.`, en: `Row ${row.row}: the name is missing.` },
  fix: { value: cells.id?.text || `#${row.row}`, rule: { de: 'Kennung als Name nehmen', en: 'take the id as name' } },
});

const isSumRow = (row: Row, cells: Cells) =>
  /^(summe|gesamt(summe)?|total|zwischensumme|subtotal)\b/i.test(row.cells.find((cell) => cell !== '') ?? '') &&
  !cells.id?.text.match(/\d/);

const sumRow = (row: Row): CellProblem => ({
  type: 'sum-row',
  severity: 'error',
  row: row.row,
  column: null,
  value: row.cells.filter(Boolean).join(' ').slice(0, 80),
  message: {
    de: `Zeile ${row.row} sieht wie eine Summenzeile aus, nicht wie ein Projekt.`,
    en: `Row ${row.row} looks like a row of totals, not like a project.`,
  },
  fix: { value: 'leave-out', rule: { de: 'Zeile weglassen', en: 'leave the row out' } },
});

const mixedCurrencies = (currencies: string[]): CellProblem => ({
  type: 'deviated-value',
  severity: 'error',
  row: null,
  column: null,
  value: currencies.join(', '),
  message: {
    de: `Die Liste nennt mehrere Währungen (${currencies.join(', ')}); bitte auf eine bringen.`,
    en: `The list names several currencies (${currencies.join(', ')}); bring it to one.`,
  },
});

function mappingProblems(mapping: Mapping): CellProblem[] {
  const absent = (field: Field, de: string, en: string): CellProblem[] =>
    mapping.some((entry) => entry.field === field)
      ? []
      : [
          {
            type: 'missing-label',
            severity: 'error',
            row: null,
            column: null,
            value: null,
            message: {
              de: `Keine Spalte für ${de} gefunden; bitte oben eine zuordnen.`,
              en: `No column for ${en} found; assign one above.`,
            },
          },
        ];
  const twice = fields.filter((field) => mapping.filter((entry) => entry.field === field).length > 1);
  return [
    ...absent('name', 'den Namen', 'the name'),
    ...absent('cost', 'die Kosten', 'the cost'),
    ...twice.map((field): CellProblem => ({
      type: 'duplicate-label',
      severity: 'error',
      row: null,
      column: mapping.find((entry) => entry.field === field)!.column,
      value: field,
      message: {
        de: `Zwei Spalten sind „${field}“ zugeordnet; bitte eine davon lösen.`,
        en: `Two columns are assigned to "${field}"; release one of them.`,
      },
    })),
  ];
}
