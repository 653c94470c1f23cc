import { enumerated } from '@vorrang/planning';
import { fields, isMoneyOfYear } from '../../map/fields.ts';
import { type Mapping, costUnit } from '../../map/mapping.ts';
import { type CellProblem, type Row, type Table, amountText } from '../../parse/table.ts';
import { readAmount } from '../../parse/amounts.ts';
import { unitInHeading } from '../../parse/units.ts';
import { yearHeading } from '../../parse/year-heading.ts';
import { type Meaning, meaningByWords } from '../../map/year-columns/meaning.ts';
import type { Columns } from './columns.ts';
import { messages } from './messages.ts';

/** What has to be assigned, and what may be only once. */
export function mappingProblems(mapping: Mapping, table: Table, hasCostSheet: boolean): CellProblem[] {
  const absent = (field: 'name' | 'cost', fix?: CellProblem['fix']): CellProblem[] =>
    mapping.some((entry) => entry.field === field)
      ? []
      : [
          {
            ...nowhere,
            type: 'missing-label',
            severity: 'error',
            message: messages.texts.missingLabel({ what: field }),
            ...(fix && { fix }),
          },
        ];
  const twice = fields.filter(
    (field) => !isMoneyOfYear(field) && mapping.filter((entry) => entry.field === field).length > 1,
  );
  return [
    ...absent('name'),
    ...(hasCostSheet ||
    mapping.some(({ field, open }) => field === 'costOfYear' || field === 'costBySource' || open !== undefined)
      ? []
      : absent('cost', namesMoney(mapping, table) ? undefined : withoutCost)),
    ...mapping
      .filter(({ field, column }) => isMoneyOfYear(field) && yearHeading(column) === null)
      .map(({ column }): CellProblem => ({
        ...nowhere,
        type: 'incorrect-label',
        severity: 'error',
        column,
        message: messages.texts.incorrectLabel({ column }),
      })),
    ...twice.map((field): CellProblem => ({
      ...nowhere,
      type: 'duplicate-label',
      severity: 'error',
      column: mapping.find((entry) => entry.field === field)!.column,
      value: field,
      message: messages.texts.duplicateLabel({ field }),
    })),
  ];
}

/** Whether columns that are not understood look like money: a year or a currency in the heading and amounts below it. */
const namesMoney = (mapping: Mapping, { rows }: Table): boolean =>
  mapping.some(({ column, field }, i) => {
    const texts = rows.flatMap(({ cells }) => (cells[i] ? [cells[i]] : []));
    const amounts = texts.filter((text) => text.startsWith('=') || readAmount(text, null) !== null).length;
    const told = yearHeading(column) !== null || unitInHeading(column).currency !== null;
    return field === null && told && amounts > 0 && amounts * 2 >= texts.length;
  });

/** Many a layer knows where and when, and not for how much. */
const withoutCost: CellProblem['fix'] = {
  value: '0',
  rule: messages.texts.importWithoutCost,
};
const nowhere = { row: null, column: null, value: null };

/** The currency most rows name; a row that names another blocks, because nothing is converted here. */
export function currencyOf(rows: readonly { row: number; currency: string | null }[]): {
  currency: string | null;
  problems: CellProblem[];
} {
  const counts = new Map<string, number>();
  for (const { currency } of rows) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return { currency: null, problems: [] };
  const [defaults] = most;
  const others = rows.filter(({ currency }) => currency !== null && currency !== defaults);
  return {
    currency: defaults,
    problems: others.map(({ row, currency }): CellProblem => ({
      type: 'deviated-value',
      severity: 'error',
      row,
      column: null,
      value: currency,
      message: messages.texts.deviatedValue({ row, currency: String(currency), defaults }),
    })),
  };
}

/** A currency cell that names no currency is never taken for one. */
export function currencyCell(row: Row, columns: Columns): CellProblem[] {
  const cell = columns.cell(row, 'currency');
  if (!cell?.text || columns.unit(row)?.currency) return [];
  return [
    {
      type: 'type-error',
      severity: 'error',
      row: row.row,
      column: cell.column,
      value: cell.text,
      message: messages.texts.rowIsNoCurrency({ row: row.row, text: cell.text }),
    },
  ];
}

/** Said once for the column, so that no reading of an amount stays silent. */
export function amountNotices(
  columns: Columns,
  column: string | null,
  rows: readonly Row[],
  unclear: readonly number[],
): CellProblem[] {
  const notices: CellProblem[] = [];
  const thousands = rows.filter((row) => (columns.unit(row)?.factor ?? 1) > 1).length;
  if (columns.factor > 1 || thousands > 0) {
    const factor =
      columns.factor > 1
        ? columns.factor
        : columns.unit(rows.find((row) => (columns.unit(row)?.factor ?? 1) > 1)!)!.factor;
    notices.push({
      ...nowhere,
      type: 'deviated-value',
      severity: 'warning',
      column,
      message: messages.texts.amountsAreMultipliedBy({ factor }),
    });
  }
  const [first] = unclear;
  const example = rows.find((row) => row.row === first);
  if (first !== undefined && example)
    notices.push({
      ...nowhere,
      type: 'deviated-value',
      severity: 'warning',
      column,
      value: columns.cell(example, 'cost')?.text ?? null,
      message: messages.texts.oneAmountIsAmbiguous({
        unclear: unclear.length,
        first,
        costText: String(columns.cell(example, 'cost')?.text),
      }),
    });
  return notices;
}

/** Columns of amounts that are not used are told with their sums, so that no money is left behind without a word. */
export function unusedAmounts(mapping: Mapping, table: Table, used: readonly number[]): CellProblem[] {
  const found = mapping.flatMap(({ column, field, open }, i) => {
    if (field !== null || open !== undefined || used.includes(i) || !namesAmounts(column)) return [];
    const texts = table.rows.flatMap(({ cells }) => (cells[i] ? [cells[i]] : []));
    const read = texts.map((text) => readAmount(text, null, costUnit(table, column).factor)?.cents ?? null);
    const told = read.filter((cents) => cents !== null);
    const sum = told.reduce((total, cents) => total + cents, 0);
    return told.length * 2 > texts.length && Number.isSafeInteger(sum) && sum !== 0
      ? [{ column, sum: amountText(sum) }]
      : [];
  });
  if (found.length === 0) return [];
  return [
    {
      ...nowhere,
      type: 'unused-amounts',
      severity: 'notice',
      message: messages.texts.unusedAmounts({
        columns: enumerated(found.map(({ column, sum }) => messages.texts.columnWithSum({ column, sum }))),
      }),
    },
  ];
}
/** A heading that speaks of money, or of years of works whose first nobody knows: `Jahr 1`. */
const namesAmounts = (column: string): boolean => {
  const meaning = meaningByWords(column, []);
  return (
    money.test(column) ||
    /^(jahr|year|yr|y)[ ._-]?\d$/i.test(column.trim()) ||
    (meaning !== null && ofMoney.includes(meaning))
  );
};
const ofMoney: readonly Meaning[] = ['cost', 'income', 'balance', 'paid', 'source', 'commitment'];
const money =
  /(betrag|kosten(?!stelle|träger|art)|mittel|budget|summe|gesamt|total|ausgabe|auszahlung|einnahme|einzahlung|amount|cost(?! cent)|expenditure|funding|saldo|balance|€|eur\b|chf|usd|\$)/i;
