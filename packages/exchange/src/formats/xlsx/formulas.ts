import { type Text, enumerated, type Given } from '@vorrang/planning';
import type { Cell, Sheet } from 'hucre/xlsx';
import type { CellProblem, Table } from '../../parse/table.ts';
import { messages } from './messages.ts';

/** The text of each formula that has no value in the file, by its place as `row,column` from 0. */
export type Formulas = ReadonlyMap<string, string>;

const isFormula = ({ formula }: Cell): boolean => formula !== undefined;

/**
 * Whether the zeros of formulas are none: some programs write 0 for every formula and leave it to Excel to compute them when the
 * workbook is opened (`fullCalcOnLoad`).
 */
export function areUncomputed(sheets: readonly Sheet[], workbook: Uint8Array | undefined): boolean {
  if (!workbook || !/fullCalcOnLoad\s*=\s*["'](1|true)["']/.test(new TextDecoder().decode(workbook))) return false;
  const values = sheets.flatMap(({ cells }) =>
    [...(cells?.values() ?? [])].filter(isFormula).map(({ value }) => value),
  );
  return values.length > 0 && values.every((value) => value === 0 || value === null);
}

export function formulasIn({ cells }: Sheet, zerosToo: boolean): Formulas {
  const shared = new Map<number, string>();
  const found = new Map<string, string>();
  for (const [at, cell] of cells ?? []) {
    if (cell.formula && cell.formulaSharedIndex !== undefined) shared.set(cell.formulaSharedIndex, cell.formula);
    if (!isFormula(cell) || !(cell.value === null || (zerosToo && cell.value === 0))) continue;
    // A formula that continues the one above is written once only.
    const text = cell.formula || shared.get(cell.formulaSharedIndex ?? -1) || '…';
    found.set(at, `=${text}`);
  }
  return found;
}

/** Formulas without a value and values that are errors, once for the sheet: by column, and how many cells. */
export function formulaNotices({ cells }: Sheet, table: Table, formulas: Formulas): CellProblem[] {
  const errors = new Map(
    [...(cells ?? [])].filter(([, { type }]) => type === 'error').map(([at, { value }]) => [at, String(value)]),
  );
  return [
    ...noticeOf('formula-without-value', table, formulas, (where, example) =>
      messages.texts.formulaWithoutValue({ example, where }),
    ),
    ...noticeOf('formula-error', table, errors, (where, example) => messages.texts.formulaError({ example, where })),
  ];
}

function noticeOf(
  type: string,
  { columns, rows }: Table,
  texts: Formulas,
  sentence: (where: Given, example: string) => Text,
): CellProblem[] {
  if (texts.size === 0) return [];
  const counts = columns.map((_, i) => rows.filter(({ row }) => texts.has(`${row - 1},${i}`)).length);
  const touched = columns.flatMap((column, i) => (counts[i]! > 0 ? [{ column, i }] : []));
  const [first] = touched;
  if (!first) return [];
  const example = texts.get(`${rows.find(({ row }) => texts.has(`${row - 1},${first.i}`))!.row - 1},${first.i}`)!;
  const cells = enumerated(touched.map(({ column, i }) => messages.texts.cells({ column, n: counts[i]! })));
  return [
    {
      type,
      severity: 'warning',
      row: null,
      column: touched.length === 1 ? first.column : null,
      value: example,
      message: sentence(cells, example),
    },
  ];
}
