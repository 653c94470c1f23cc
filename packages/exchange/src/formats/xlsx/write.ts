import { writeXlsx } from 'hucre/xlsx';
import type { WrittenTable } from '../format.ts';

/** What Excel does not allow in the name of a sheet. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || '–';

/** A workbook with a sheet for every table, its heading kept in sight. A text is a text, whatever it begins with: nothing is a formula. */
export const toXlsx = (tables: readonly WrittenTable[], at: Date): Promise<Uint8Array> =>
  writeXlsx({
    properties: { modified: at },
    sheets: tables.map(({ name, columns, rows }) => ({
      name: sheetName(name),
      rows: [[...columns], ...rows.map(({ cells }) => [...cells])],
      columns: columns.map(() => ({ autoWidth: true })),
      freezePane: { rows: 1 },
    })),
  });
