import type { CellProblem, Row } from '../../parse/table.ts';
import { amountText } from '../../parse/table.ts';
import type { Cell } from '../../parse/cell.ts';
import { isUnknown } from './not-known.ts';

const at = (row: Row, cell: Cell | null) => ({
  severity: 'error' as const,
  row: row.row,
  column: cell?.column ?? null,
  value: cell?.text || null,
});

export const nothingThen: NonNullable<CellProblem['fix']> = {
  value: '0',
  rule: { de: 'in diesem Jahr keine Zahlung', en: 'no payment in this year' },
};

export const missing = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'missing-cell',
  message: {
    de: `Zeile ${row.row}: Die Kosten fehlen; erwartet wird ein Betrag.`,
    en: `Row ${row.row}: the cost is missing; expected an amount.`,
  },
  fix: { value: '0', rule: { de: 'Kosten 0 annehmen', en: 'assume a cost of 0' } },
  entry: 'amount',
});

export const negative = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'constraint-error',
  message: {
    de: `Zeile ${row.row}: „${cell.text}“ ist negativ; Kosten sind mindestens 0. Bitte den Betrag berichtigen oder die Zeile weglassen.`,
    en: `Row ${row.row}: "${cell.text}" is negative; a cost is at least 0. Correct the amount or leave the row out.`,
  },
  entry: 'amount',
});

/** A formula whose result the file does not hold is no amount, and nobody may guess it. */
export const formulaProblem = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'formula-without-value',
  message: {
    de: `Zeile ${row.row}, „${cell.column}“: Die Datei enthält nur die Formel ${cell.text} und nicht ihr Ergebnis. Bitte in Excel öffnen, speichern und noch einmal wählen, oder den Betrag hier eintragen.`,
    en: `Row ${row.row}, "${cell.column}": the file holds the formula ${cell.text} and not its result. Open it in Excel, save it and choose it again, or enter the amount here.`,
  },
  entry: 'amount',
});

const roughly =
  /^\s*(?:ca|circa|zirka|rd|rund|etwa|ungef(?:ä|ae)hr|gesch(?:ä|ae)tzt|gesch|vsl|voraussichtlich|max|min|mind|bis(?: zu)?|ab|about|approx|approximately|around|est|estimated|up to|~|≈|>|<|±)\.?\s*(?=[\d€$])|\s*(?:\(?(?:gesch(?:ä|ae)tzt|gesch\.?|est\.?|estimated|\?)\)?)\s*$/gi;
const range = /^\s*([\d.,'’ ]*\d)\s*(?:-|–|—|bis|to)\s*(\d[\d.,'’ ]*.*)$/i;

/** An amount with a word like “about”, or between two others, is a question with what it seems to say; anything else is no amount. */
export function roughOrNone(row: Row, cell: Cell, read: (text: string) => number | null): CellProblem {
  if (isUnknown(cell.text)) return unknownAmount(row, cell);
  const bare = cell.text.replace(roughly, '').trim();
  const about = bare !== cell.text.trim() ? read(bare) : null;
  if (about !== null && about >= 0) return rough(row, cell, [[bare, about]]);
  const between = range.exec(bare);
  // Of `2,5–3,2 Mio` both are millions.
  const lowText = between && `${between[1]!}${/\d\s*([^\d\s.,][^\d]*)$/.exec(between[2]!)?.[1] ?? ''}`;
  const [low, high] = between ? [read(lowText!), read(between[2]!)] : [null, null];
  if (low !== null && high !== null && low >= 0 && low < high) {
    const highText = between![2]!;
    return rough(row, cell, [
      [lowText!, low],
      [highText, high],
    ]);
  }
  return noAmount(row, cell);
}

function rough(row: Row, cell: Cell, found: [text: string, cents: number][]): CellProblem {
  const readings = found.map(([value, cents]) => ({ value, label: amountText(cents) }));
  const [only, ...more] = readings;
  return {
    ...at(row, cell),
    type: 'rough-amount',
    message: {
      de: `Zeile ${row.row}, „${cell.column}“: „${cell.text}“ ist ungefähr. Mit welchem Betrag soll gerechnet werden?`,
      en: `Row ${row.row}, "${cell.column}": "${cell.text}" is rough. Which amount shall be used?`,
    },
    ...(more.length === 0 && {
      fix: { value: only!.value, rule: { de: `mit ${only!.label.de} rechnen`, en: `use ${only!.label.en}` } },
    }),
    readings,
    entry: 'amount',
  };
}

const unknownAmount = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'unknown-amount',
  message: {
    de: `Zeile ${row.row}, „${cell.column}“: „${cell.text}“ – der Betrag ist noch nicht bekannt. Mit welchem soll gerechnet werden? Ohne Betrag kann die Zeile nur wegbleiben.`,
    en: `Row ${row.row}, "${cell.column}": "${cell.text}" – the amount is not known yet. Which one shall be used? Without one the row can only be left out.`,
  },
  entry: 'amount',
});

const noAmount = (row: Row, cell: Cell): CellProblem => ({
  ...at(row, cell),
  type: 'type-error',
  message: {
    de: `Zeile ${row.row}: „${cell.text}“ ist kein Betrag; erwartet wird eine Zahl wie 1.250.000,00. Bitte den Betrag eintragen oder die Zeile weglassen.`,
    en: `Row ${row.row}: "${cell.text}" is no amount; expected a number like 1,250,000.00. Enter the amount or leave the row out.`,
  },
  entry: 'amount',
});
