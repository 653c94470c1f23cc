import { type Amount, readAmount } from '../../parse/amounts.ts';
import { yearInCell } from '../../map/long-list.ts';
import { type CellProblem, type Row, amountText } from '../../parse/table.ts';
import { isCross, isDoubtedCross } from '../../map/year-columns/groups.ts';
import { formulaProblem, missing, negative, nothingThen, roughOrNone } from './cost-problems.ts';
import type { Cell, Note } from '../../parse/cell.ts';
import { isUnknown } from './not-known.ts';
import type { CellOfYear, Columns } from './columns.ts';
import { messages } from './messages.ts';

/** Money planned for one year, by the source its column names. */
export type YearOfMoney = { year: number; cents: number; source: string | null };
/** What a row still costs, and when; `currency` and `ambiguous` are for the look over the whole column. */
export type Cost = {
  cents: number;
  paidCents: number;
  years: YearOfMoney[];
  /** Of these, what the list plans for everything after its last single year. */
  laterCents: number;
  /** What comes in for it from others. */
  income: YearOfMoney[];
  /** Authority to enter into contracts that later years pay. */
  commitments: YearOfMoney[];
  /** What the list's total has beyond what its years and payments add up to. */
  restCents: number;
  /** First and last year with a cross. */
  crossed: [first: number, last: number] | null;
  assumed: boolean;
  currency: string | null;
  ambiguous: boolean;
};

export function readCost(row: Row, columns: Columns): Amount | null {
  const text = columns.cell(row, 'cost')?.text;
  const amount = text ? amountIn(text, row, columns, columns.factor) : null;
  return amount && columns.sign(row) < 0 ? { ...amount, cents: -amount.cents || 0 } : amount;
}

/** A factor in the cell or in the row's currency goes before the column's. */
export function amountIn(text: string, row: Row, columns: Columns, factor: number): Amount | null {
  const unit = columns.unit(row);
  return readAmount(text, columns.mark, unit && unit.factor > 1 ? unit.factor : factor);
}

export function costOf(row: Row, columns: Columns, note: Note): Cost {
  const { crossed, ...money } = yearsOf(row, columns, note);
  const total = totalOf(row, columns, money.years, note);
  const years = inYearOfRow(row, columns, money.years, total.cents);
  const paidCents = paidOf(row, columns, note) + money.paidCents;
  const planned = years.reduce((sum, { cents }) => sum + cents, 0);
  const left = Math.max(0, total.cents - paidCents);
  const rest = { ...money, years, paidCents, crossed };
  // A total that is less than its years cannot be right; the years say more. One that equals them leaves out what was paid before.
  if (planned > left) {
    const unit = planned !== total.cents ? note(notItsYears(row, columns, total.cents, planned, paidCents)) : null;
    return { ...total, ...rest, cents: unit === 'total' ? left : planned, restCents: 0 };
  }
  return { ...total, ...rest, cents: left, restCents: years.length > 0 ? left - planned : 0 };
}

/** In a list with a row for each year the amount of the row is that year's. */
function inYearOfRow(row: Row, columns: Columns, years: YearOfMoney[], cents: number): YearOfMoney[] {
  const year = yearInCell(columns.cell(row, 'year')?.text ?? '');
  if (year === null || years.length > 0 || cents === 0) return years;
  return [{ year, cents, source: columns.cell(row, 'fundingSource')?.text || null }];
}

type Total = Pick<Cost, 'cents' | 'assumed' | 'currency' | 'ambiguous'>;

function totalOf(row: Row, columns: Columns, years: YearOfMoney[], note: Note): Total {
  const amount = readCost(row, columns);
  const currency = columns.unit(row)?.currency ?? amount?.currency ?? null;
  if (amount && amount.cents >= 0)
    return { cents: amount.cents, assumed: false, currency, ambiguous: amount.ambiguous };
  const cell = columns.cell(row, 'cost');
  const planned = years.reduce((sum, { cents }) => sum + cents, 0);
  const byYears = columns.years(row).length > 0 && (!cell?.text || planned > 0);
  // A list without any cost is one problem of the list, not of every row.
  if (!cell || byYears) {
    const stated = cell?.text && planned > 0 ? statedBeside(row, cell, columns, planned, note) : null;
    return { cents: stated ?? planned, assumed: !byYears || planned === 0, currency, ambiguous: false };
  }
  const typed = answered(row, columns, note, !cell.text ? missing(row, cell) : unreadable(row, cell, amount, columns));
  return { cents: typed ?? 0, assumed: typed === null || typed === 0, currency, ambiguous: false };
}

/** A total that is no plain amount, beside years that add up: asked where it says another sum than they do. */
function statedBeside(row: Row, cell: Cell, columns: Columns, planned: number, note: Note): number | null {
  if (isUnknown(cell.text)) return null;
  const problem = unreadable(row, cell, readCost(row, columns), columns);
  const read = (text: string) => amountIn(text, row, columns, columns.factor)?.cents ?? null;
  const others = (problem.readings ?? []).filter(({ value }) => read(value) !== planned);
  if (problem.readings !== undefined && others.length < problem.readings.length) return null;
  const years = amountText(planned);
  const label = messages.texts.years({ years });
  const answer = note({
    ...problem,
    fix: { value: 'years', rule: label },
    readings: [{ value: 'years', label }, ...others],
  });
  return answer === null || answer === 'years' ? null : read(answer);
}

const unreadable = (row: Row, cell: Cell, amount: Amount | null, columns: Columns): CellProblem =>
  amount
    ? negative(row, cell)
    : cell.text.startsWith('=')
      ? formulaProblem(row, cell)
      : roughOrNone(row, cell, (text) => amountIn(text, row, columns, columns.factor)?.cents ?? null);

/** What a person typed instead of the cell, in the unit of its column. */
function answered(row: Row, columns: Columns, note: Note, problem: CellProblem): number | null {
  const answer = note(problem);
  if (answer === null) return null;
  return amountIn(answer, row, columns, columns.factor)?.cents ?? null;
}

type Money = Pick<Cost, 'years' | 'laterCents' | 'income' | 'commitments' | 'paidCents' | 'crossed'>;

function yearsOf(row: Row, columns: Columns, note: Note): Money {
  const money: Money = { years: [], laterCents: 0, income: [], commitments: [], paidCents: 0, crossed: null };
  const crosses: number[] = [];
  for (const cell of columns.years(row)) {
    if (cell.text === '') continue;
    if (isCross(cell.text) && cell.year !== null) {
      if (!isDoubtedCross(cell.text) || note(doubtedCross(row, cell)) === 'yes') crosses.push(cell.year);
      continue;
    }
    const cents = centsOfYear(row, cell, columns, note);
    if (cents !== null && cents !== 0) put(money, cell, cents);
  }
  return { ...money, crossed: crosses.length ? [Math.min(...crosses), Math.max(...crosses)] : null };
}

function put(money: Money, { field, year, later, source }: CellOfYear, cents: number): void {
  if (field === 'paidOfYear' || year === null) money.paidCents += cents;
  else if (field === 'incomeOfYear') money.income.push({ year, cents, source });
  else if (field === 'commitmentOfYear') money.commitments.push({ year, cents, source: null });
  else {
    money.years.push({ year, cents, source });
    if (later) money.laterCents += cents;
  }
}

function centsOfYear(row: Row, cell: CellOfYear, columns: Columns, note: Note): number | null {
  const read = (text: string) => amountIn(text, row, columns, cell.factor)?.cents ?? null;
  const signed = read(cell.text);
  const isCost = cell.field === 'costOfYear' || cell.field === 'costBySource';
  const cents = signed !== null && isCost ? signed * columns.sign(row) || 0 : signed;
  if (cents !== null && cents >= 0) return cents;
  // Income and actuals are written with a minus in some lists, and mean the same.
  if (cents !== null && (cell.field === 'incomeOfYear' || cell.field === 'paidOfYear')) return -cents;
  const problem =
    cents !== null
      ? { ...negative(row, cell), readings: [{ value: nothingThen.value, label: nothingThen.rule }] }
      : cell.text.startsWith('=')
        ? formulaProblem(row, cell)
        : { fix: nothingThen, ...roughOrNone(row, cell, read) };
  const answer = note(problem);
  return answer === null ? null : read(answer);
}

function paidOf(row: Row, columns: Columns, note: Note): number {
  const cell = columns.cell(row, 'paid');
  if (!cell?.text) return 0;
  const amount = amountIn(cell.text, row, columns, columns.factor);
  if (amount && amount.cents >= 0) return amount.cents;
  return answered(row, columns, note, unreadable(row, cell, amount, columns)) ?? 0;
}

const doubtedCross = (row: Row, cell: CellOfYear): CellProblem => ({
  type: 'doubted-cross',
  severity: 'error',
  row: row.row,
  column: cell.column,
  value: cell.text,
  message: messages.texts.doubtedCross({ row: row.row, column: cell.column, text: cell.text }),
  fix: { value: 'no', rule: messages.texts.countCertainCrossesOnly },
  readings: [
    { value: 'yes', label: messages.texts.yesInThisYear },
    {
      value: 'no',
      label: messages.texts.noOnlyInYears,
    },
  ],
});

/** The total is less than its years: about a thousandth of them means another unit, anything else a slip. */
function notItsYears(row: Row, columns: Columns, total: number, planned: number, paid: number): CellProblem {
  const cell = columns.cell(row, 'cost');
  const [stated, years] = [amountText(total), amountText(planned)];
  const before = paid > 0 && planned < total ? amountText(paid) : null;
  const left = amountText(Math.max(0, total - paid));
  const thousandth =
    total > 0 && [1_000, 1_000_000].some((factor) => Math.abs(total * factor - planned) <= planned / 100);
  return {
    type: thousandth ? 'unit-of-cell' : 'row-constraint',
    severity: 'error',
    row: row.row,
    column: cell?.column ?? null,
    value: cell?.text || null,
    message: messages.texts.rowTotalCostIs({
      row: row.row,
      stated,
      years,
      before: Boolean(before),
      before2: String(before),
      thousandth,
    }),
    fix: { value: 'years', rule: messages.texts.takeYears({ years }) },
    readings: [
      { value: 'years', label: messages.texts.years({ years }) },
      {
        value: 'total',
        label: before ? messages.texts.totalCost({ left }) : messages.texts.notItsYearsTotalCost({ stated }),
      },
    ],
  };
}
