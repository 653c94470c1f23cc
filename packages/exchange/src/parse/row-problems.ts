import type { Text } from '@vorrang/planning';
import type { CellProblem, Row } from './table.ts';

export const rowNotice = (type: string, row: Row, text: Text): CellProblem => ({
  type,
  severity: 'notice',
  row: row.row,
  column: null,
  value: row.cells.join(' ').trim().slice(0, 200) || null,
  message: { de: `Zeile ${row.row}: ${text.de}`, en: `Row ${row.row}: ${text.en}` },
});

export const extraCells = (row: Row, width: number): CellProblem => ({
  type: 'extra-cell',
  severity: 'warning',
  row: row.row,
  column: null,
  value: row.cells.slice(width).join(' '),
  message: {
    de: `Zeile ${row.row} hat mehr Zellen als die Kopfzeile (${row.cells.length} statt ${width}); bitte prüfen, ob ein Trennzeichen im Text steht.`,
    en: `Row ${row.row} has more cells than the header (${row.cells.length} instead of ${width}); check for a delimiter inside a text.`,
  },
});

const many = 20;

/** Rows that end early: told one by one, or once where a program leaves out empty cells throughout. */
export function missingCells(rows: readonly Row[], width: number): CellProblem[] {
  const shared = { type: 'missing-cell', severity: 'warning' as const, column: null, value: null };
  if (rows.length > many)
    return [
      {
        ...shared,
        row: null,
        message: {
          de: `${rows.length} Zeilen haben weniger Zellen als die Kopfzeile (zuerst Zeile ${rows[0]!.row}); was fehlt, gilt als leer.`,
          en: `${rows.length} rows have fewer cells than the header (first row ${rows[0]!.row}); what is missing counts as empty.`,
        },
      },
    ];
  return rows.map((row) => ({
    ...shared,
    row: row.row,
    message: {
      de: `Zeile ${row.row} hat nur ${row.cells.length} von ${width} Zellen; was fehlt, gilt als leer. Bitte prüfen, ob die Datei abgeschnitten ist.`,
      en: `Row ${row.row} has only ${row.cells.length} of ${width} cells; what is missing counts as empty. Check whether the file is truncated.`,
    },
  }));
}

/** Objects of a layer that have no geometry, or none that can be read. */
export function placeless(rows: number[]): CellProblem[] {
  if (rows.length === 0) return [];
  const first = rows.slice(0, 5).join(', ');
  return [
    {
      type: 'missing-cell',
      severity: 'warning',
      row: null,
      column: 'geometry',
      value: null,
      message: {
        de: `${rows.length === 1 ? 'Ein Objekt hat' : `${rows.length} Objekte haben`} keine lesbare Geometrie (Objekt ${first}${rows.length > 5 ? ' …' : ''}); ${rows.length === 1 ? 'es kommt' : 'sie kommen'} ohne Ort.`,
        en: `${rows.length === 1 ? 'One object has' : `${rows.length} objects have`} no readable geometry (object ${first}${rows.length > 5 ? ' …' : ''}); ${rows.length === 1 ? 'it comes' : 'they come'} without a place.`,
      },
    },
  ];
}
