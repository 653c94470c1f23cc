import type { DraftProject } from '../draft.ts';
import type { Geometry } from '../../parse/crs/geometry.ts';
import type { Field } from '../../map/fields.ts';
import type { Mapping } from '../../map/mapping.ts';
import type { CellProblem, Row } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { type Cost, costOf } from './cost.ts';
import type { Flow } from './flow.ts';
import { asFlow, withoutYear } from './payments.ts';
import { isPersonal } from './personal.ts';
import type { StandingOfRow } from './status.ts';
import { dayOf, daysOf, pointsOf } from './when-and-where.ts';
import { messages } from './messages.ts';

/** What is known about a list as a whole when one of its projects is read. */
export type RowContext = {
  columns: Columns;
  mapping: Mapping;
  note: Note;
  id: string;
  place: (row: Row) => { geometry: Geometry | null; address: string | null };
  phases: (row: Row) => DraftProject['phases'];
  /** Who pays, by columns without a year. */
  payers: (row: Row) => DraftProject['bySource'];
  standing: (row: Row) => StandingOfRow;
  /** What the amount of a row is, where a column says so. */
  flow: (row: Row) => Flow | null;
  /** The heading under which it stands. */
  group: (row: Row) => string | null;
};
export type ReadProject = { project: DraftProject; restCents: number; currency: string | null; ambiguous: boolean };

const cityWide =
  /^((city|district|borough|stadt|gemeinde)[- ]?(wide|weit)|gesamte?s? (stadt|gemeinde)(gebiet)?|alle|all)$/i;

const lastEnd = (phases: DraftProject['phases']): string | null =>
  phases.reduce<string | null>((last, { end }) => (last === null || end > last ? end : last), null);

/** One project from its rows: the first says what it is, all of them what it costs. */
export function projectFrom(rows: readonly Row[], context: RowContext): ReadProject {
  const { columns, note, id } = context;
  const [row] = rows as [Row];
  const text = (field: Field) => columns.cell(row, field)?.text || null;
  const costs = rows.map((part) => {
    const [stated, flow] = [costOf(part, columns, note), context.flow(part)];
    withoutYear(part, stated, flow).forEach(note);
    return { part, cost: asFlow(stated, flow) };
  });
  const cost = together(costs.map((one) => one.cost));
  const days = daysOf(row, columns, note);
  const points = pointsOf(row, columns, note);
  const district = text('district');
  const phases = context.phases(row);
  const { geometry, address } = context.place(row);
  const { standing, percent } = context.standing(row);
  const payers = new Set(rows.map((part) => columns.cell(part, 'fundingSource')?.text || null));
  const sourceOf = (part: Row) => columns.cell(part, 'fundingSource')?.text || null;
  const years = costs.flatMap(({ part, cost: { years } }) =>
    years.map((one) => ({ ...one, source: one.source ?? (payers.size > 1 ? sourceOf(part) : null) })),
  );
  const bySource =
    payers.size > 1 && years.length === 0
      ? costs.flatMap(({ part, cost: { cents } }) =>
          sourceOf(part) === null ? [] : [{ source: sourceOf(part)!, cents }],
        )
      : rows.length === 1 && years.every(({ source }) => source === null)
        ? context.payers(row)
        : [];
  const project: DraftProject = {
    row: row.row,
    rows: rows.map((part) => part.row),
    id,
    name: text('name') ?? nameless(row, context) ?? id,
    category: categoryOf(row, context) ?? '–',
    district: district !== null && cityWide.test(district) ? null : district,
    fundingSource: payers.size > 1 ? null : text('fundingSource'),
    costCents: cost.cents,
    years,
    bySource,
    laterCents: cost.laterCents,
    income: cost.income,
    commitments: cost.commitments,
    paidCents: cost.paidCents,
    inWorks: standing === 'in-works',
    percent,
    costAssumed: cost.assumed,
    start: days.start ?? phases[0]?.start ?? (cost.crossed && `${cost.crossed[0]}-01-01`),
    end: days.end ?? lastEnd(phases) ?? (cost.crossed && `${cost.crossed[1]}-12-31`),
    geometry,
    address,
    points,
    priority: text('priority'),
    duty: dutyIn(text('duty')),
    deadline: dayOf(row, 'deadline', columns, note),
    phases,
    facts: factsOf(row, context, { placed: geometry !== null && address === null, hasPoints: points !== null }),
    given: row.given ?? null,
  };
  return { project, restCents: cost.restCents, currency: cost.currency, ambiguous: cost.ambiguous };
}

/** The kind of a payment is no kind of project. */
function categoryOf(row: Row, { columns, group, flow }: RowContext): string | null {
  const stated = columns.cell(row, 'category')?.text ?? '';
  return stated === '' || stated === flow(row)?.word ? group(row) : stated;
}

const yes = /^(ja|j|x|✓|✔|yes|y|true|wahr|1|pflicht|zwingend|mandatory|gesetzlich|statutory)\b/i;
const no = /^(nein|n|no|false|falsch|0|freiwillig|voluntary)(?!\p{L})/iu;
const dutyIn = (text: string | null): boolean | null =>
  text === null ? null : yes.test(text) ? true : no.test(text) ? false : null;

/** The money of several rows of one project. */
function together(costs: readonly Cost[]): Cost {
  const [first, ...others] = costs as [Cost, ...Cost[]];
  return others.reduce(
    (all, cost) => ({
      ...all,
      cents: all.cents + cost.cents,
      paidCents: all.paidCents + cost.paidCents,
      laterCents: all.laterCents + cost.laterCents,
      restCents: all.restCents + cost.restCents,
      income: [...all.income, ...cost.income],
      commitments: [...all.commitments, ...cost.commitments],
      assumed: all.assumed && cost.assumed,
      currency: all.currency ?? cost.currency,
      ambiguous: all.ambiguous || cost.ambiguous,
    }),
    first,
  );
}

/** What no field holds is kept as it stands, but for what names people. */
function factsOf(
  row: Row,
  { columns, mapping, id }: RowContext,
  { placed, hasPoints }: { placed: boolean; hasPoints: boolean },
): Record<string, string> {
  const text = (field: Field) => columns.cell(row, field)?.text ?? '';
  const used: (Field | null)[] = ['name', ...(placed ? (['lat', 'lon'] as const) : [])];
  if (text('id') === id) used.push('id');
  if (hasPoints) used.push('points');
  if (/^\d+$/.test(text('cost')) && columns.factor === 1) used.push('cost');
  if (columns.unit(row)?.factor === 1) used.push('currency');
  return Object.fromEntries(
    mapping.flatMap(({ column, field }, i) =>
      row.cells[i] && !used.includes(field) && (field !== null || !isPersonal(column)) ? [[column, row.cells[i]]] : [],
    ),
  );
}

/** A list without a column of names is one question of the list, not of every row. */
const nameless = (row: Row, { columns, note, id }: RowContext): string | null =>
  columns.cell(row, 'name') === null ? null : note(missingName(row, columns, id));

const missingName = (row: Row, columns: Columns, id: string): CellProblem => ({
  type: 'missing-cell',
  severity: 'error',
  row: row.row,
  column: columns.cell(row, 'name')?.column ?? null,
  value: null,
  message: messages.texts.rowNameIsMissing({ row: row.row }),
  fix: { value: id, rule: messages.texts.takeIdAsName },
  entry: 'text',
});
