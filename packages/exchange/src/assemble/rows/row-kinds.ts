import { type Text, inTurn } from '@vorrang/planning';
import { readAmount } from '../../parse/amounts.ts';
import { sheetOfYear } from '../same-columns.ts';
import { type CellProblem, type Row, amountText } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { parentProblem, parentRows } from './parent-rows.ts';
import { agrees, sumsInProjects, sumsInProjectsNotice } from './sums-in-projects.ts';
import { type MoneyOfRow, isSum, moneyOf, sumOf } from './money-of-row.ts';
import { messages } from './messages.ts';

/** What a row is: a project, a sum of others, the heading of a group, or a part that the row above holds already. */
export type RowKind = 'project' | 'total' | 'heading' | 'of-which';
/** A sum the file states in a column, beside what the rows it stands for add up to here. */
export type StatedTotal = { row: number; label: string; column: string; statedCents: number; ownCents: number };
export type RowKinds = {
  kindOf: (row: Row) => RowKind;
  /** The heading under which a row stands. */
  groupOf: (row: Row) => string | null;
  totals: StatedTotal[];
};

const strong =
  /^(\*+$|\*+ |Σ|(zwischen|teil|gesamt)?summen?\b|sub-?totals?\b|grand total|gesamt(betrag|ergebnis|kosten)?[\s:.]*$|insgesamt\b|übertrag\b|totals?[\s:.]*$|sum[\s:.]*$|ergebnis[\s:.]*$|endsumme|gesamtergebnis)/iu;
const weak =
  /^(totals?|gesamt|ergebnis|result|sum(me)?)\b|(?<!\p{L})(totals?|gesamt|summe|zwischensumme|subtotal|ergebnis)[\s:.]*$/iu;
const whole = /^(gesamt\p{L}*|grand total|insgesamt|total|summe|sum|endsumme)[\s:.\d]*$/iu;
const ofWhich = /^[\s–-]*(davon|darunter|of which|thereof|therein|hiervon|included:?)\b/iu;

/** Whether a label is the usual one of a row of sums. */
export const isTotalLabel = (label: string): boolean => strong.test(label);

/** Whether a label may be one of a row of sums; what else stands in the row decides. */
export const mayBeTotal = (label: string): boolean => strong.test(label) || weak.test(label);

/** Looks at all rows at once: which are no project of their own, by their words, by what is empty in them, and by arithmetic. */
export function rowKinds(rows: readonly Row[], columns: Columns, keep: readonly number[], note: Note): RowKinds {
  const money = new Map(rows.map((row) => [row, moneyOf(row, columns)]));
  const hasMoney = rows.filter((row) => money.get(row)!.size > 0).length > 0;
  const told = rows.filter((row) => filledOf(row, columns).length > 1 && !isBare(row, columns));
  const withId = told.filter((row) => columns.cell(row, 'id')?.text).length > told.length / 2;
  const kinds = new Map<Row, RowKind>();
  const groups = new Map<Row, string>();
  const totals: StatedTotal[] = [];
  const parents = parentRows(rows, columns, money, keep);
  const inProjects = sumsInProjects(rows, columns, money, keep);
  let agreeing = 0;
  let group: string | null = null;
  // The rows since the last heading, since the last total, the totals since the last one above them, and all rows so far.
  let block: MoneyOfRow[] = [];
  let sinceTotal: MoneyOfRow[] = [];
  let subtotals: MoneyOfRow[] = [];
  const all: MoneyOfRow[] = [];
  // What stands below a total: what it states may be wrong, and is then no part of what the totals above it are compared with.
  const below = new Map<MoneyOfRow, readonly MoneyOfRow[]>();
  const rowsIn = (list: readonly MoneyOfRow[]) => list.flatMap((one) => below.get(one) ?? [one]);
  rows.forEach((row, i) => {
    const own = money.get(row)!;
    const scopes = () => [block, sinceTotal, subtotals, [...subtotals, ...block], all];
    const looked: Looked = { row, columns, own, scopes, hasMoney, withId, next: rows[i + 1] ?? null };
    let kind: RowKind = keep.includes(row.row)
      ? 'project'
      : (parents.get(row) ?? (inProjects.has(row) ? 'project' : kindOfRow(looked)));
    if (kind === 'project' && isLoneName(looked) && note(loneName(row)) !== 'project') kind = 'heading';
    const sums = inProjects.get(row);
    if (sums) {
      const stated = statedTotals(row, own, [sums]);
      const isCertain = agrees(own, sums);
      if (isCertain) agreeing += 1;
      if (isCertain || note(totalsProblem(row, stated)) !== 'project') {
        totals.push(...stated);
        return void kinds.set(row, 'total');
      }
      kind = 'project';
    }
    if (parents.has(row) && parents.get(row) !== 'heading') {
      kinds.set(row, note(parentProblem(row, own, parents.get(row) === 'total')) === 'project' ? 'project' : 'total');
      if (kinds.get(row) === 'total') return;
      kind = 'project';
    }
    if (kind === 'heading') {
      group = labelOf(row).replace(/^[\d.]+\s*/, '') || labelOf(row);
      block = [];
      note(headingNotice(row));
    } else if (kind === 'total') {
      const isWhole = whole.test(labelOf(row)) && subtotals.length > 0;
      const defaults = isWhole ? all : block.length > 0 ? block : sinceTotal;
      const scope = scopes().find((list) => list.length > 0 && isSum(own, list)) ?? defaults;
      const stated = statedTotals(row, own, rowsIn(scope));
      if (note(totalsProblem(row, stated)) === 'project') kind = 'project';
      else {
        totals.push(...stated);
        below.set(own, rowsIn(scope));
        subtotals = scope === block || scope === sinceTotal ? [...subtotals, own] : [own];
        block = [];
        sinceTotal = [];
      }
    } else if (kind === 'of-which' && note(ofWhichProblem(row, own)) === 'project') kind = 'project';
    kinds.set(row, kind);
    if (kind !== 'project') return;
    if (group !== null) groups.set(row, group);
    for (const list of [block, sinceTotal, all]) list.push(own);
  });
  if (agreeing > 0) note(sumsInProjectsNotice(agreeing));
  return { kindOf: (row) => kinds.get(row) ?? 'project', groupOf: (row) => groups.get(row) ?? null, totals };
}

type Looked = {
  row: Row;
  columns: Columns;
  own: MoneyOfRow;
  scopes: () => MoneyOfRow[][];
  hasMoney: boolean;
  withId: boolean;
  next: Row | null;
};

/** What a row itself says: the name of its sheet is none of its words. */
const filledOf = (row: Row, columns: Columns): string[] =>
  row.cells.filter((cell, i) => cell !== '' && i !== columns.sheetAt);
const labelOf = ({ cells }: Row): string =>
  cells.find((cell) => cell !== '' && readAmount(cell, null) === null) ?? cells.find((cell) => cell !== '') ?? '';

/** Nothing but a label and amounts, and no number of its own. */
const isBare = (row: Row, columns: Columns): boolean => {
  const label = labelOf(row);
  const id = columns.cell(row, 'id')?.text ?? '';
  const bare = filledOf(row, columns).every(
    (cell) => cell === label || readAmount(cell, null) !== null || /^\*+$/.test(cell),
  );
  const says = (['year', 'fundingSource', 'start', 'end', 'status'] as const).some((field) => {
    const cell = columns.cell(row, field);
    return cell !== null && cell.text !== '' && cell.column !== sheetOfYear;
  });
  return bare && !says && (id === '' || id === label);
};

function kindOfRow({ row, columns, own, scopes, hasMoney, withId, next }: Looked): RowKind {
  const filled = filledOf(row, columns);
  const label = labelOf(row);
  const id = columns.cell(row, 'id')?.text ?? '';
  const named = columns.cell(row, 'name')?.text ?? '';
  const idLess = !/\d/.test(id) && (withId || columns.cell(row, 'id') === null);
  const bare = isBare(row, columns);
  const sums = () => scopes().some((list) => list.length > 1 && isSum(own, list));
  if (ofWhich.test(named || label) && !/\d/.test(id)) return 'of-which';
  if (strong.test(label) && !/\d/.test(id === label ? '' : id) && (bare || filled.length <= 2)) return 'total';
  if (weak.test(label) && bare && named === '' && columns.cell(row, 'name') !== null && own.size > 0) return 'total';
  if (weak.test(label) && bare && idLess && (withId || (row.cells.length >= 4 && filled.length <= 2) || sums()))
    return 'total';
  if (bare && withId && id === '' && own.size > 0 && sums()) return 'total';
  if (!hasMoney || filled.length !== 1 || own.size > 0 || !next || filledOf(next, columns).length < 2) return 'project';
  if (goesOn(row, next, columns)) return 'project';
  // One text alone in its row: a heading where it does not stand where names stand, or where all others have a number.
  return named === '' || (withId && id === '') ? 'heading' : 'project';
}

/** The payments of a project stand below its name. */
const goesOn = (row: Row, next: Row, columns: Columns): boolean =>
  (columns.flow(next) !== null || columns.cell(next, 'fundingSource')?.text !== '') &&
  columns.cell(next, 'name')?.text !== undefined &&
  columns.cell(row, 'name')?.text === columns.cell(next, 'name')?.text;

/** A name alone, above rows that say more, in a list without numbers: a heading, or a project of which nothing is known yet. */
const isLoneName = ({ row, columns, own, hasMoney, withId, next }: Looked): boolean =>
  hasMoney &&
  !withId &&
  own.size === 0 &&
  row.cells.length > 2 &&
  filledOf(row, columns).length === 1 &&
  (columns.cell(row, 'name')?.text ?? '') !== '' &&
  next !== null &&
  filledOf(next, columns).length > 1 &&
  !goesOn(row, next, columns);

const loneName = (row: Row): CellProblem => ({
  type: 'lone-name',
  severity: 'error',
  row: row.row,
  column: null,
  value: labelOf(row).slice(0, 80),
  message: messages.texts.loneName({ row: row.row, labelOf: labelOf(row) }),
  fix: { value: 'heading', rule: messages.texts.heading },
  readings: [{ value: 'heading', label: messages.texts.headingOfRowsBelow }, isProject],
});

function statedTotals(row: Row, own: MoneyOfRow, scope: readonly MoneyOfRow[]): StatedTotal[] {
  const sums = sumOf(scope);
  return [...own].map(([column, statedCents]) => ({
    row: row.row,
    label: labelOf(row),
    column,
    statedCents,
    ownCents: sums.get(column) ?? 0,
  }));
}

const excluding = (value: string): NonNullable<CellProblem['fix']> => ({
  value,
  rule: messages.texts.leaveRowOut,
});
const isProject = { value: 'project', label: messages.texts.project };

/** Asks whether a row is a sum; tells to the cent where it is not what the rows it stands for add up to. */
function totalsProblem(row: Row, stated: readonly StatedTotal[]): CellProblem {
  const off = stated.filter(({ statedCents, ownCents }) => statedCents !== ownCents);
  const told = off.slice(0, 3).map(({ column, statedCents, ownCents }): Text => {
    const [theirs, ours] = [amountText(statedCents), amountText(ownCents)];
    return messages.texts.itSays({ column, theirs, ours });
  });
  return {
    type: 'sum-row',
    severity: 'error',
    row: row.row,
    column: null,
    value: row.cells.filter(Boolean).join(' ').slice(0, 80),
    message: inTurn([messages.texts.sumRow({ row: row.row }), ...told]),
    fix: excluding('total'),
    readings: [{ value: 'total', label: messages.texts.sum }, isProject],
  };
}

const ofWhichProblem = (row: Row, own: MoneyOfRow): CellProblem => {
  const sum = amountText(Math.max(0, ...own.values()));
  return {
    type: 'of-which-row',
    severity: 'error',
    row: row.row,
    column: null,
    value: labelOf(row).slice(0, 80),
    message: messages.texts.ofWhichRow({ row: row.row, labelOf: labelOf(row), sum }),
    fix: excluding('part'),
    readings: [
      {
        value: 'part',
        label: messages.texts.partOfIt,
      },
      isProject,
    ],
  };
};

const headingNotice = (row: Row): CellProblem => ({
  type: 'group-heading',
  severity: 'notice',
  row: row.row,
  column: null,
  value: labelOf(row).slice(0, 80),
  message: messages.texts.groupHeading({ row: row.row, labelOf: labelOf(row) }),
});
