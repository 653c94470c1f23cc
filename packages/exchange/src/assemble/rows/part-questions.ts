import { type CellProblem, type Row, amountText } from '../../parse/table.ts';
import type { Columns } from './columns.ts';
import { listedCents } from './money-of-row.ts';
import { messages } from './messages.ts';

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
    message: messages.texts.sameProject({
      rows,
      first: first.slice(0, 4).map(({ row }) => String(row)),
    }),
    ...(differ && { fix: { value: 'apart', rule: messages.texts.projectsOfTheirOwn } }),
    readings: [
      { value: 'apart', label: messages.texts.projects({ rows, all }) },
      {
        value: 'one',
        label: messages.texts.oneProject({ same: same.length, all }),
      },
      {
        value: 'once',
        label: messages.texts.listedTwice({ once }),
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
    message: messages.texts.repeatedTotal({ first: long[0]![0]!.row }),
    readings: [
      { value: 'sum', label: messages.texts.instalmentsTogether({ added }) },
      {
        value: 'once',
        label: messages.texts.totalEveryTime({ once }),
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
    message: messages.texts.repeatedMoney({
      again: again.length,
      first: first.map(({ row }) => String(row)),
      known: told !== '',
      told,
    }),
    readings: [
      { value: 'sum', label: messages.texts.addUp({ added }) },
      {
        value: 'last',
        label: messages.texts.onlyLastRowEach({ last }),
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
    message: messages.texts.sameNames({
      rows,
      long: long.length,
      join: first
        .map(({ row }) => row)
        .slice(0, 4)
        .join(', '),
    }),
    fix: { value: 'apart', rule: messages.texts.eachRowIsProject },
    readings: [
      { value: 'apart', label: messages.texts.projectsOneEachRow({ rows }) },
      {
        value: 'one',
        label: messages.texts.projectsOneEachName({ long: long.length }),
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
    message: messages.texts.sheetsOfYears({ long: long.length, name }),
    fix: { value: 'years', rule: messages.texts.moneyOfEachYear },
    readings: [
      {
        value: 'years',
        label: messages.texts.sheetsOfYearsMoneyOfEach({ added }),
      },
      {
        value: 'last',
        label: messages.texts.newerState({ last }),
      },
    ],
  };
}
