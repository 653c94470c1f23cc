import { type CellProblem, type Row, amountText } from '../../parse/table.ts';
import type { Columns } from './columns.ts';
import { listedCents } from './money-of-row.ts';

/* What rows of a long list leave open, with the sum of each reading. */

export function sameProject(same: Row[][], columns: Columns): CellProblem {
  const cents = (list: Row[]) => list.reduce((total, row) => total + listedCents(row, columns), 0);
  const [all, once] = [amountText(cents(same.flat())), amountText(cents(same.map((group) => group[0]!)))];
  const [first] = same as [Row[]];
  const differ = same.every((group) => new Set(group.map(({ cells }) => cells.join('\u0000'))).size > 1);
  const rows = same.reduce((sum, group) => sum + group.length, 0);
  return {
    type: 'same-project',
    severity: 'error',
    row: null,
    column: columns.cell(first[0]!, 'id')?.column ?? null,
    value: columns.cell(first[0]!, 'id')?.text ?? null,
    message: {
      de: `${rows} Zeilen haben Kennung und Namen mit einer anderen gemeinsam (zuerst Zeile ${first
        .map(({ row }) => row)
        .slice(0, 4)
        .join(' und ')}). Sind das eigene Projekte?`,
      en: `${rows} rows share id and name with another (first row ${first
        .map(({ row }) => row)
        .slice(0, 4)
        .join(' and ')}). Are they projects of their own?`,
    },
    ...(differ && { fix: { value: 'apart', rule: { de: 'eigene Projekte', en: 'projects of their own' } } }),
    readings: [
      { value: 'apart', label: { de: `${rows} Projekte: ${all.de}`, en: `${rows} projects: ${all.en}` } },
      {
        value: 'one',
        label: {
          de: `${same.length === 1 ? 'ein Projekt' : `${same.length} Projekte`}, zusammengezählt: ${all.de}`,
          en: `${same.length === 1 ? 'one project' : `${same.length} projects`}, added up: ${all.en}`,
        },
      },
      {
        value: 'once',
        label: { de: `doppelt geführt, nur einmal zählen: ${once.de}`, en: `listed twice, counted once: ${once.en}` },
      },
    ],
  };
}

export function repeatedTotal(long: Row[][], columns: Columns): CellProblem {
  const cents = (rows: Row[]) => rows.reduce((total, row) => total + listedCents(row, columns), 0);
  const [added, once] = [amountText(cents(long.flat())), amountText(cents(long.map((group) => group[0]!)))];
  return {
    type: 'repeated-total',
    severity: 'error',
    row: null,
    column: columns.cell(long[0]![0]!, 'cost')?.column ?? null,
    value: columns.cell(long[0]![0]!, 'cost')?.text ?? null,
    message: {
      de: `Jedes Projekt hat in allen seinen Zeilen denselben Betrag (zuerst Zeile ${long[0]![0]!.row}). Ist das die Rate jedes Jahres oder jedes Mal der Gesamtbetrag?`,
      en: `Every project has the same amount in all its rows (first row ${long[0]![0]!.row}). Is that the instalment of each year, or the total every time?`,
    },
    readings: [
      { value: 'sum', label: { de: `Raten: zusammen ${added.de}`, en: `instalments: ${added.en} together` } },
      {
        value: 'once',
        label: {
          de: `jedes Mal der Gesamtbetrag: zusammen ${once.de}`,
          en: `the total every time: ${once.en} together`,
        },
      },
    ],
  };
}

export function roundsProblem(again: Row[][], columns: Columns, rounds: (row: Row) => string): CellProblem {
  const cents = (row: Row) => listedCents(row, columns);
  const sum = (rows: Row[]) => rows.reduce((total, row) => total + cents(row), 0);
  const [added, last] = [amountText(sum(again.flat())), amountText(sum(again.map((group) => group.at(-1)!)))];
  const [first] = again as [Row[]];
  const told = [...new Set(first.map(rounds))].filter(Boolean).join(', ');
  return {
    type: 'repeated-money',
    severity: 'error',
    row: null,
    column: null,
    value: null,
    message: {
      de: `${again.length === 1 ? 'Ein Projekt hat' : `${again.length} Mal hat ein Projekt`} für dasselbe Jahr und dieselbe Geldquelle mehrere Zeilen (zuerst Zeile ${first.map(({ row }) => row).join(' und ')}${told ? `: ${told}` : ''}).`,
      en: `${again.length === 1 ? 'One project has' : `${again.length} times a project has`} several rows for the same year and source (first row ${first.map(({ row }) => row).join(' and ')}${told ? `: ${told}` : ''}).`,
    },
    readings: [
      { value: 'sum', label: { de: `zusammenzählen: ${added.de}`, en: `add up: ${added.en}` } },
      {
        value: 'last',
        label: { de: `nur die jeweils letzte Zeile: ${last.de}`, en: `only the last row each: ${last.en}` },
      },
    ],
  };
}

export function sameNames(long: Row[][], columns: Columns): CellProblem {
  const rows = long.reduce((sum, group) => sum + group.length, 0);
  const [first] = long as [Row[]];
  return {
    type: 'same-names',
    severity: 'error',
    row: null,
    column: columns.cell(first[0]!, 'name')?.column ?? null,
    value: columns.cell(first[0]!, 'name')?.text ?? null,
    message: {
      de: `${rows} Zeilen haben ${long.length === 1 ? 'einen Namen' : `${long.length} Namen`} mit anderen gemeinsam, bei anderem Jahr oder anderer Geldquelle (zuerst Zeile ${first
        .map(({ row }) => row)
        .slice(0, 4)
        .join(', ')}).`,
      en: `${rows} rows share ${long.length === 1 ? 'a name' : `${long.length} names`} with others, with another year or source (first row ${first
        .map(({ row }) => row)
        .slice(0, 4)
        .join(', ')}).`,
    },
    fix: { value: 'apart', rule: { de: 'jede Zeile ist ein eigenes Projekt', en: 'each row is a project of its own' } },
    readings: [
      { value: 'apart', label: { de: `${rows} Projekte: jede Zeile eines`, en: `${rows} projects: one each row` } },
      {
        value: 'one',
        label: { de: `${long.length} Projekte: derselbe Name ist eines`, en: `${long.length} projects: one each name` },
      },
    ],
  };
}

export function sheetsOfYears(long: Row[][], columns: Columns): CellProblem {
  const cents = (rows: Row[]) => rows.reduce((total, row) => total + listedCents(row, columns), 0);
  const [added, last] = [amountText(cents(long.flat())), amountText(cents(long.map((group) => group.at(-1)!)))];
  const name = columns.cell(long[0]![0]!, 'name')?.text ?? '';
  return {
    type: 'sheets-of-years',
    severity: 'error',
    row: null,
    column: columns.cell(long[0]![0]!, 'cost')?.column ?? null,
    value: name,
    message: {
      de: `${long.length === 1 ? 'Ein Projekt steht' : `${long.length} Projekte stehen`} in mehreren Blättern, die nach Jahren heißen (zuerst „${name}“). Ist der Betrag jedes Blattes das Geld seines Jahres, oder ist jedes Blatt ein neuer Stand der ganzen Kosten?`,
      en: `${long.length === 1 ? 'One project stands' : `${long.length} projects stand`} in several sheets that are called by years (first "${name}"). Is the amount of each sheet the money of its year, or is each sheet a newer state of the whole cost?`,
    },
    fix: { value: 'years', rule: { de: 'das Geld jedes Jahres', en: 'the money of each year' } },
    readings: [
      {
        value: 'years',
        label: {
          de: `das Geld jedes Jahres: zusammen ${added.de}`,
          en: `the money of each year: ${added.en} together`,
        },
      },
      {
        value: 'last',
        label: {
          de: `ein neuer Stand, das letzte Blatt gilt: ${last.de}`,
          en: `a newer state, the last sheet counts: ${last.en}`,
        },
      },
    ],
  };
}
