import { type Problem, type Result, type Text, ok, err, inTurn } from '@vorrang/planning';
import { readAmount, readNumber, unitOf } from '../parse/amounts.ts';
import { readDay, spanIn } from '../parse/days.ts';
import { type Field, fields, headingWords, headings, isMoneyOfYear } from './fields.ts';
import { paymentColumnOf, yearColumnOf } from './long-list.ts';
import type { Table } from '../parse/table.ts';
import { type CostFactor, unitInHeading, unitInTitle, unitReason } from '../parse/units.ts';
import { type ColumnOfYears, yearColumns } from './year-columns/year-columns.ts';
import { messages } from './messages.ts';

/** How sure a proposed meaning of a column is: by its whole heading, by words in it, doubted by its values, or not at all. */
export type Confidence = 'high' | 'medium' | 'low' | 'none';
/**
 * Which column means what, why that was thought, and how sure it is; `field` null means: kept as a fact, not used.
 * `factor` is what its amounts are counted in, where the heading or a title says so: 1,000 for T€. `open` names the group of year columns
 * that can be read in more than one way: somebody has to say how.
 */
export type Mapping = {
  column: string;
  field: Field | null;
  reason: Text;
  confidence?: Confidence;
  factor?: CostFactor;
  open?: string;
}[];

/**
 * Proposes a meaning for every column by its heading, checked against its values; a field is given away once, to the column whose
 * heading is the usual word before one that contains it, and to one with fitting values before one without. Never fails: a column that
 * means nothing known is kept as a fact.
 * Source: packages/exchange/README.md (`map/`).
 *
 * @example
 * const rows = [{ row: 2, cells: ['Steg', '1.250.000,00', 'rot'] }];
 * const table: Table = { fileName: 'l.csv', sheet: null, columns: ['Projekt', 'Kosten (€)', 'Farbe'], headerRow: 1, rows, crs: null, notices: [] };
 * proposeMapping(table).map(({ field }) => field); // ['name', 'cost', null]
 */
export function proposeMapping(table: Table): Mapping {
  if (table.declared?.kind === 'projects')
    return table.columns.map((column, i) => stated(column, table.declared!.fields[i] as Field | null));
  const chosen = new Map<number, { field: Field; whole: boolean }>();
  for (const field of fields) {
    const found = table.columns
      .map((column, i) => ({ i, ...claimOf(table, column, i, field) }))
      .filter(({ i, strength }) => strength > 0 && !chosen.has(i));
    const best = found.reduce<(typeof found)[number] | null>((a, b) => (a && a.strength >= b.strength ? a : b), null);
    if (best) chosen.set(best.i, { field, whole: best.whole });
  }
  const costAt = [...chosen].find(([, { field }]) => field === 'cost')?.[0] ?? null;
  const years = new Map(
    yearColumns(table, (i) => !chosen.has(i) || chosen.get(i)!.field === 'paid', costAt).map((one) => [one.at, one]),
  );
  const year = yearColumnOf(table, chosen);
  if (year !== null) {
    chosen.set(year, { field: 'year', whole: true });
    const payments = paymentColumnOf(table, chosen);
    if (payments !== null && costAt !== null) {
      chosen.delete(costAt);
      chosen.set(payments, { field: 'cost', whole: true });
    }
  }
  return table.columns.map((column, i) =>
    years.has(i) ? ofYears(table, costAt !== null, column, years.get(i)!) : entryFor(table, column, i, chosen.get(i)),
  );
}

const stated = (column: string, field: Field | null): Mapping[number] => ({
  column,
  field,
  confidence: field === null ? 'none' : 'high',
  reason: field === null ? messages.texts.keptAsFact : messages.texts.soFilesFormatSays,
  ...(field !== null && amounts.includes(field) && { factor: 1 as const }),
});

/** What was planned once, or paid already, is not what the works cost. */
const former = /(^|[ _-])(original|urspr(ü|ue)nglich|prior|bisher|alt|old)/i;

/** The sum of several columns alike is the one that is meant. */
const overall = /^(combined|gesamt|total|overall)/i;

/** How strongly a column asks to be this field: its whole heading, or words in it, doubted where the values do not fit. */
function claimOf(table: Table, column: string, i: number, field: Field): { strength: number; whole: boolean } {
  if (field === 'id' && ofProject.test(bare(column)) && isCoded(table, i) && hasOtherName(table, i))
    return { strength: 3, whole: true };
  const whole = headings[field].test(bare(column));
  if (!whole && (/\d/.test(bare(column)) || !headingWords[field]?.test(bare(column)))) return { strength: 0, whole };
  const strange = strangeShare(table, i, field) > 0.5;
  // A priority in letters is no number of points, a record or an amount no name of a source.
  // `Bauzeit` holds the days from and to, or a number of months.
  if (strange && ofSpan.test(bare(column))) return { strength: 0, whole };
  if (strange && (field === 'points' || field === 'fundingSource' || (field === 'cost' && !whole)))
    return { strength: 0, whole };
  if (field === 'currency' && unitOfAnything.test(bare(column)) && !isMoneyUnit(table, i))
    return { strength: 0, whole };
  if (field === 'id' && ofGroup.test(bare(column)) && !isDistinct(table, i)) return { strength: 0, whole };
  // Codes under `Projekt` are numbers of projects, where another column has their names.
  const coded = field === 'name' && isCoded(table, i);
  const doubts = (strange ? 2.5 : 0) + (former.test(column) ? 0.5 : 0) + (coded ? 3 : 0);
  return { strength: Math.max(0.1, (whole ? 4 : 2) - doubts + (overall.test(column) ? 0.3 : 0)), whole };
}

const ofSpan =
  /^((bau|ausf(ü|ue)hrungs|realisierungs|umsetzungs)?(zeit(raum|fenster)?)|laufzeit|termine?|(construction |project )?(period|time ?frame|timeline|schedule|dates))$/i;
/** `Einheit` may be of lengths and pieces as well. */
const unitOfAnything = /^(\p{L}*einheit|units?)$/iu;
const moneyUnit = /€|\$|£|eur|chf|fr\.|franken|usd|gbp|tsd|mio|mrd|tausend|million/i;
const isMoneyUnit = ({ rows }: Table, i: number): boolean => {
  const texts = rows.flatMap(({ cells }) => (cells[i] ? [cells[i]] : []));
  return texts.length > 0 && texts.every((text) => moneyUnit.test(text) && unitOf(text) !== null);
};
/** A number of a chapter is a project's own where it does not come again. */
const ofGroup =
  /^(kap(itel)?\.?|oz|gliederung(snr\.?|snummer)?|ordnungs(nr\.?|nummer|ziffer|zahl)|ref(erence|\.)?|code|key|#)$/i;
function isDistinct({ rows }: Table, i: number): boolean {
  const texts = rows.flatMap(({ cells }) => (cells[i] ? [cells[i]] : []));
  return texts.length > 1 && new Set(texts).size === texts.length;
}

const ofProject =
  /^(projekt|project|vorhaben|ma(ß|ss)nahme|psp[ -]?element|wbs([ -]?element)?|auftrag|objekt|investition)$/i;
const code = /^(?=.*\d)[\p{L}\d][\p{L}\d._/-]{0,19}$/u;
/** Whether most cells of a column are codes: short, without spaces, with a figure. */
function isCoded({ rows }: Table, i: number): boolean {
  const texts = rows.flatMap(({ cells }) => (cells[i] ? [cells[i]] : [])).slice(0, 200);
  return texts.length > 0 && texts.filter((text) => code.test(text)).length > texts.length * 0.4;
}
const hasOtherName = (table: Table, i: number): boolean =>
  table.columns.some((column, at) => at !== i && headings.name.test(bare(column)) && !isCoded(table, at));

/**
 * A mapping made by hand fits the table: the same columns in the same order.
 * Failure: one problem, with the columns of the table. Source: RFC 6901 (place).
 */
export function checkMapping(mapping: Mapping, table: Table): Result<Mapping> {
  const fits = mapping.length === table.columns.length && mapping.every(({ column }, i) => column === table.columns[i]);
  const problem: Problem = {
    type: 'incorrect-label',
    pointer: '/mapping',
    message: messages.texts.mappingDoesNotFit({ fileName: table.fileName, columns: table.columns.join(', ') }),
  };
  return fits ? ok(mapping) : err(problem);
}

/**
 * The meaning that the columns of a table were given before, if they are the same columns in the same order; the fields still exist.
 * Failure: null where there is none. Source: packages/exchange/README.md (`map/`).
 */
export function rememberedMapping(before: readonly unknown[], table: Table): Mapping | null {
  const found = (before as Mapping[]).find(
    (mapping) =>
      mapping.length === table.columns.length &&
      mapping.every(
        ({ column, field }, i) => column === table.columns[i] && (field === null || fields.includes(field)),
      ),
  );
  return found ? found.map((entry) => ({ ...entry, reason: asBefore })) : null;
}
const asBefore: Text = messages.texts.assignedAsLastTime;

/**
 * A heading without its unit, without the number of a repeated one, without the years it spans, and without the names above it in a record:
 * `Kosten (T€)`, `Kosten in 1.000 EUR`, `Kosten (2)`, `Gesamtkosten 2027–2031`, `core_details.name`.
 */
const bare = (column: string): string =>
  column
    .replace(/^\S+\.(?=[a-z_]\w*$)/i, '')
    .replace(/\s*[([][^)\]]*[)\]]/g, ' ')
    .replace(/(?<!\d)(19|20)\d\d\s?[–-]\s?(19|20)\d\d(?!\d)/, ' ')
    .replace(/[ _]+in[ _]+(1[.,’' ]?000 ?)?\S+(\s(€|eur|chf|usd|\$))?\s*$/i, '')
    .replace(/[ _]+(T€|k€|TEUR|kEUR|TCHF|TUSD|EUR|€|CHF|USD|Mio\.? ?(€|EUR|CHF)?|Tsd\.? ?(€|EUR|CHF)?)\s*$/i, '')
    .trim();

function entryFor(table: Table, column: string, i: number, found?: { field: Field; whole: boolean }): Mapping[number] {
  if (!found)
    return {
      column,
      field: null,
      confidence: 'none',
      reason: messages.texts.headingNotRecognised,
    };
  const { field, whole } = found;
  const strange = strangeShare(table, i, field) > 0.5;
  const unit = amounts.includes(field) ? costUnit(table, column) : null;
  const sentences = [headingReason(column, whole), ...(strange ? [strangeReason] : []), ...(unit ? [unit.reason] : [])];
  return {
    column,
    field,
    confidence: strange ? 'low' : whole ? 'high' : 'medium',
    reason: inTurn(sentences),
    ...(unit && { factor: unit.factor }),
  };
}

/** What a column of years holds is decided with its neighbours; its unit is its own where its heading names one. */
function ofYears(
  table: Table,
  hasTotal: boolean,
  column: string,
  { field, reason, open }: ColumnOfYears,
): Mapping[number] {
  const found = unitInHeading(column).factor ?? (hasTotal ? null : titleUnit(table)?.factor) ?? null;
  const own = isMoneyOfYear(field) || open !== null ? found : null;
  return {
    column,
    field,
    confidence: open !== null ? 'none' : field === null ? 'none' : 'high',
    reason: inTurn([reason, ...(own === null ? [] : [unitReason(own, column)])]),
    ...(own !== null && { factor: own }),
    ...(open !== null && { open }),
  };
}

const headingReason = (column: string, whole: boolean): Text =>
  whole ? messages.texts.headingIsUsualWord({ column }) : messages.texts.headingContainsUsualWord({ column });
const strangeReason: Text = messages.texts.butValuesLookDifferent;

const amounts: readonly Field[] = ['cost', 'paid'];
/** How many of the first filled cells are not what the field holds. */
function strangeShare(table: Table, i: number, field: Field): number {
  const texts = table.rows
    .map((row) => row.cells[i]!)
    .filter((text) => text !== '')
    .slice(0, 200);
  const fits = fitting[field];
  return fits && texts.length ? texts.filter((text) => !fits(text)).length / texts.length : 0;
}

const isFormula = (text: string): boolean => /^=/.test(text);
const fitting: Partial<Record<Field, (text: string) => boolean>> = {
  cost: (text) => isFormula(text) || readAmount(text, null) !== null,
  paid: (text) => isFormula(text) || readAmount(text, null) !== null,
  start: (text) => readDay(text, 'first') !== null || spanIn(text) !== null,
  end: (text) => readDay(text, 'last') !== null,
  lat: (text) => readNumber(text) !== null,
  lon: (text) => readNumber(text) !== null,
  points: (text) => readNumber(text) !== null,
  currency: (text) => unitOf(text) !== null,
  fundingSource: (text) => text.length <= 120 && !/^[[{]/.test(text) && readAmount(text, null) === null,
};

const titlesOf = ({ notices }: Table): string[] =>
  notices.filter(({ type }) => type === 'title-row' || type === 'note-row').map(({ value }) => value ?? '');

function titleUnit(table: Table): { factor: CostFactor; words: string } | null {
  for (const words of titlesOf(table)) {
    const { factor } = unitInTitle(words);
    if (factor !== null) return { factor, words };
  }
  return null;
}

/** What amounts are counted in, where the heading, a title or a note says so; otherwise whole units, and `stated` is false. */
export function costUnit(table: Table, column: string): { factor: CostFactor; reason: Text; stated: boolean } {
  const own = unitInHeading(column).factor;
  if (own !== null) return { factor: own, reason: unitReason(own, column), stated: true };
  const title = titleUnit(table);
  if (title) return { factor: title.factor, reason: unitReason(title.factor, title.words), stated: true };
  return {
    factor: 1,
    stated: false,
    reason: messages.texts.amountsCountInWhole,
  };
}

/** The currency that headings of amounts, titles or notes name; null where none does. */
export function currencyInWords(table: Table, columns: readonly string[]): string | null {
  const told = [
    ...columns.map((column) => unitInHeading(column).currency),
    ...titlesOf(table).map((title) => unitInTitle(title).currency),
  ];
  return told.find((currency) => currency !== null) ?? null;
}
