import { type Problem, type Reading, type Text, read, refused } from '@vorrang/planning';
import { readAmount, readNumber, unitOf } from './amounts.ts';
import { readDay } from './days.ts';
import { type Field, fields, headingWords, headings } from './fields.ts';
import type { Table } from './table.ts';
import { yearColumns, yearIn } from './yearly.ts';

export const costFactors = [1, 1_000, 1_000_000] as const;
export type CostFactor = (typeof costFactors)[number];
export type Confidence = 'high' | 'medium' | 'low' | 'none';
/**
 * Which column means what, why that was thought, and how sure it is; `field` null means: kept as a fact, not used.
 * `factor` is what the amounts of the cost column are counted in: 1,000 for T€.
 */
export type Mapping = {
  column: string;
  field: Field | null;
  reason: Text;
  confidence?: Confidence;
  factor?: CostFactor;
}[];

/**
 * Proposes a meaning for every column by its heading, checked against its values; a field is given away once, to the column whose
 * heading is the usual word before one that contains it, and to one with fitting values before one without.
 */
export function proposeMapping(table: Table): Mapping {
  if (table.means?.kind === 'projects')
    return table.columns.map((column, i) => stated(column, table.means!.fields[i] as Field | null));
  const chosen = new Map<number, { field: Field; whole: boolean }>();
  for (const field of fields) {
    const found = table.columns
      .map((column, i) => ({ i, ...claimOf(table, column, i, field) }))
      .filter(({ i, strength }) => strength > 0 && !chosen.has(i));
    const best = found.reduce<(typeof found)[number] | null>((a, b) => (a && a.strength >= b.strength ? a : b), null);
    if (best) chosen.set(best.i, { field, whole: best.whole });
  }
  for (const { at } of yearColumns(table, (i) => !chosen.has(i))) chosen.set(at, { field: 'costOfYear', whole: true });
  return table.columns.map((column, i) => entryFor(table, column, i, chosen.get(i)));
}

const stated = (column: string, field: Field | null): Mapping[number] => ({
  column,
  field,
  confidence: field === null ? 'none' : 'high',
  reason:
    field === null
      ? { de: 'Bleibt als Angabe erhalten.', en: 'Kept as a fact.' }
      : { de: 'So sagt es das Format der Datei.', en: "So the file's format says." },
  ...(amounts.includes(field as Field) && { factor: 1 as const }),
});

/** What was planned once, or paid already, is not what the works cost. */
const former = /(^|[ _-])(original|urspr(ü|ue)nglich|prior|bisher|alt|old)/i;

/** The sum of several columns alike is the one that is meant. */
const overall = /^(combined|gesamt|total|overall)/i;

/** How strongly a column asks to be this field: its whole heading, or words in it, doubted where the values do not fit. */
function claimOf(table: Table, column: string, i: number, field: Field): { strength: number; whole: boolean } {
  const whole = headings[field].test(bare(column));
  if (!whole && (/\d/.test(column) || !headingWords[field]?.test(bare(column)))) return { strength: 0, whole };
  const doubts = (strangeShare(table, i, field) > 0.5 ? 2.5 : 0) + (former.test(column) ? 0.5 : 0);
  return { strength: Math.max(0.1, (whole ? 4 : 2) - doubts + (overall.test(column) ? 0.3 : 0)), whole };
}

/** A mapping made by hand fits the table: the same columns in the same order. */
export function checkMapping(mapping: Mapping, table: Table): Reading<Mapping> {
  const fits = mapping.length === table.columns.length && mapping.every(({ column }, i) => column === table.columns[i]);
  const problem: Problem = {
    type: 'incorrect-label',
    pointer: '/mapping',
    message: {
      de: `Die Zuordnung passt nicht zu den Spalten von „${table.fileName}“ (${table.columns.join(', ')}); bitte die Datei neu wählen.`,
      en: `The mapping does not fit the columns of "${table.fileName}" (${table.columns.join(', ')}); please choose the file again.`,
    },
  };
  return fits ? read(mapping) : refused(problem);
}

/** The meaning that the columns of a table were given before, if they are the same columns in the same order; the fields still exist. */
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
const asBefore: Text = { de: 'Wie beim letzten Mal zugeordnet.', en: 'Assigned as last time.' };

/**
 * A heading without its unit, without the number of a repeated one, and without the names above it in a record: `Kosten (T€)`, `Kosten in
 * TEUR`, `Kosten (2)`, `core_details.name`.
 */
const bare = (column: string): string =>
  column
    .replace(/^\S+\.(?=[a-z_]\w*$)/i, '')
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, '')
    .replace(/[ _]+in[ _]+\S+(\s(€|eur))?$/i, '')
    .trim();

function entryFor(table: Table, column: string, i: number, found?: { field: Field; whole: boolean }): Mapping[number] {
  if (!found)
    return {
      column,
      field: null,
      confidence: 'none',
      reason: {
        de: 'Überschrift nicht erkannt; der Inhalt bleibt als Angabe erhalten.',
        en: 'Heading not recognised; the content is kept as a fact.',
      },
    };
  const { field, whole } = found;
  const strange = strangeShare(table, i, field) > 0.5;
  const unit = amounts.includes(field) ? costUnit(table, column) : null;
  const sentences = [
    field === 'costOfYear' ? yearReason(column) : headingReason(column, whole),
    ...(strange ? [strangeReason] : []),
    ...(unit ? [unit.reason] : []),
  ];
  return {
    column,
    field,
    confidence: strange ? 'low' : whole ? 'high' : 'medium',
    reason: { de: sentences.map(({ de }) => de).join(' '), en: sentences.map(({ en }) => en).join(' ') },
    ...(unit && { factor: unit.factor }),
  };
}

const yearReason = (column: string): Text => ({
  de: `Die Spalten stehen für Jahre; diese für ${yearIn(column)}.`,
  en: `The columns stand for years; this one for ${yearIn(column)}.`,
});
const headingReason = (column: string, whole: boolean): Text =>
  whole
    ? { de: `Überschrift „${column}“ ist ein übliches Wort dafür.`, en: `Heading "${column}" is a usual word for it.` }
    : {
        de: `Überschrift „${column}“ enthält ein übliches Wort dafür.`,
        en: `Heading "${column}" contains a usual word for it.`,
      };
const strangeReason: Text = {
  de: 'Die Werte sehen aber anders aus; bitte prüfen.',
  en: 'But the values look different; please check.',
};

/** How many of the first filled cells are not what the field holds. */
function strangeShare(table: Table, i: number, field: Field): number {
  const texts = table.rows
    .map((row) => row.cells[i]!)
    .filter((text) => text !== '')
    .slice(0, 200);
  const fits = fitting[field];
  return fits && texts.length ? texts.filter((text) => !fits(text)).length / texts.length : 0;
}

const amounts: readonly Field[] = ['cost', 'paid', 'costOfYear'];
const fitting: Partial<Record<Field, (text: string) => boolean>> = {
  cost: (text) => readAmount(text, null) !== null,
  paid: (text) => readAmount(text, null) !== null,
  start: (text) => readDay(text, 'first') !== null,
  end: (text) => readDay(text, 'last') !== null,
  lat: (text) => readNumber(text) !== null,
  lon: (text) => readNumber(text) !== null,
  points: (text) => readNumber(text) !== null,
  currency: (text) => unitOf(text) !== null,
};

const scale = '(T€|k€|TEUR|kEUR|TCHF|TUSD|Tsd\\.?|Tausend|Mio\\.?|thousands?|Millionen|millions?)(?![a-zäöü])';
const scaled = new RegExp(`(?<![a-zäöü])${scale}`, 'i');
/** A title may speak of three thousand trees; only “in …” or a unit of money is about the amounts. */
const scaledInTitle = new RegExp(`(?:\\bin |(?=T€|k€|TEUR|kEUR|TCHF|TUSD))${scale}`, 'i');

/** What amounts are counted in, where the heading or a title row says so; otherwise whole units, which the reason says. */
export function costUnit(table: Table, column: string): { factor: CostFactor; reason: Text } {
  const titles = table.notices.filter(({ type }) => type === 'title-row').map(({ value }) => value ?? '');
  for (const text of [column, ...titles]) {
    const words = (text === column ? scaled : scaledInTitle).exec(text)?.[1];
    if (!words) continue;
    const factor = /^m/i.test(words) ? 1_000_000 : 1_000;
    const [de, en] = factor === 1_000 ? ['Tausend', 'thousands'] : ['Millionen', 'millions'];
    return {
      factor,
      reason: { de: `„${text}“: Beträge zählen in ${de}.`, en: `"${text}": amounts count in ${en}.` },
    };
  }
  return { factor: 1, reason: { de: 'Beträge zählen in ganzen Einheiten.', en: 'Amounts count in whole units.' } };
}
