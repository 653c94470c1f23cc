import { type Result, type Text, ok, err } from '@vorrang/planning';
import { type CellValue, type Sheet, readXlsx } from 'hucre/xlsx';
import { type GivenFile, problem } from '../../detect/source-file.ts';
import { type Row, type Table, numberCell } from '../../parse/table.ts';
import { noTable, tablesFromRows } from '../../parse/tables-from-rows.ts';
import type { Format } from '../format.ts';
import { type Formulas, areUncomputed, formulaNotices, formulasIn } from './formulas.ts';
import { hiddenParts, hiddenSheets } from './hidden.ts';
import { toXlsx } from './write.ts';
import { messages } from './messages.ts';

/** An Excel workbook: every visible sheet that holds a table. */
export const xlsx: Format = {
  name: 'xlsx',
  label: 'Excel (XLSX)',
  endings: ['.xlsx', '.xlsm'],
  detects: (file) => file.entries().some(({ name }) => name === 'xl/workbook.xml'),
  read: readWorkbook,
  writes: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    whole: true,
    write: toXlsx,
  },
};

async function readWorkbook(file: GivenFile): Promise<Result<Table[]>> {
  const workbook = file.unpacked((name) => name === 'xl/workbook.xml');
  if (!workbook.ok) return workbook;
  const sheets = await sheetsOf(file.bytes);
  if (!sheets) return err(problem(broken));
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const notices = hiddenSheets(sheets.filter((sheet) => !shown.includes(sheet)).map(({ name }) => name));
  const zeros = areUncomputed(sheets, workbook.value.get('xl/workbook.xml'));
  const tables = shown.flatMap((sheet) => {
    const origin = { fileName: file.fileName, sheet: sheet.name, notices: [] };
    const formulas = formulasIn(sheet, zeros);
    return tablesFromRows(origin, rowsOf(sheet, formulas)).map((table) => ({
      ...table,
      notices: [...table.notices, ...hiddenParts(sheet, table), ...formulaNotices(sheet, table, formulas)],
    }));
  });
  const [first, ...others] = tables;
  if (!first) return err(problem(noTable));
  return ok([{ ...first, notices: [...notices, ...first.notices] }, ...others]);
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    return (await readXlsx(bytes)).sheets;
  } catch {
    return null;
  }
}

/** Cells as text; a cell merged over several rows counts for each of them. */
function rowsOf({ rows, merges = [] }: Sheet, formulas: Formulas): Row[] {
  const texts = rows.map((cells, row) =>
    Array.from(cells, (cell, column) => formulas.get(`${row},${column}`) ?? textOf(cell)),
  );
  for (const { startRow, endRow, startCol } of merges)
    for (let row = startRow + 1; row <= Math.min(endRow, texts.length - 1); row++) {
      const cells = texts[row]!;
      while (cells.length <= startCol) cells.push('');
      cells[startCol] ||= texts[startRow]?.[startCol] ?? '';
    }
  // A workbook keeps empty cells to the right where somebody once formatted them, and drops others: all rows are as wide as the widest.
  const width = texts.reduce((most, cells) => Math.max(most, cells.findLastIndex((cell) => cell !== '') + 1), 0);
  return texts.map((cells, i) => ({
    row: i + 1,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }));
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(value) : '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
}

const broken: Text = messages.texts.thisExcelFileCannot;
