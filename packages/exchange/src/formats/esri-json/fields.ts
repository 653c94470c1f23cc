import type { CellProblem } from '../../parse/table.ts';
import { numberCell } from '../../parse/table.ts';
import { messages } from './messages.ts';

/** A field of a layer: its name among the attributes, its heading, its type, and the names of its codes. */
export type Field = { name: string; heading: string; type: string; codes: ReadonlyMap<string, string> };
type Given = Record<string, unknown>;
const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The fields that a layer describes, and after them what its features have beyond that. */
export function fieldsOf(described: unknown, aliases: unknown, attributes: readonly Given[]): Field[] {
  const listed = (Array.isArray(described) ? described : []).filter(isRecord);
  const fields = listed.flatMap((field): Field[] => {
    const name = text(field['name']);
    const alias = text(field['alias']) || (isRecord(aliases) ? text(aliases[name]) : '');
    return name === ''
      ? []
      : [{ name, heading: alias || name, type: text(field['type']), codes: codesOf(field['domain']) }];
  });
  const known = new Set(fields.map(({ name }) => name));
  const others = [...new Set(attributes.flatMap((one) => Object.keys(one)))].filter((name) => !known.has(name));
  const all = [...fields, ...others.map((name): Field => ({ name, heading: name, type: '', codes: new Map() }))];
  const held = all.filter(({ name }) => attributes.some((one) => Object.hasOwn(one, name)));
  return withId(held, attributes);
}

/** A domain of codes gives each its name. */
function codesOf(domain: unknown): Map<string, string> {
  const values = isRecord(domain) && Array.isArray(domain['codedValues']) ? domain['codedValues'].filter(isRecord) : [];
  return new Map(values.flatMap(({ code, name }) => (text(name) === '' ? [] : [[String(code), text(name)]])));
}

const isOfGis = ({ type }: Field): boolean => type === 'esriFieldTypeOID' || type === 'esriFieldTypeGlobalID';
const namesId =
  /(^|[ _-])(id|nr\.?|no\.?|nummer|number|kennung)($|[ _-])|(projekt|project|vorhabens?)[ _-]?(id|nr|no|nummer|number|code)/i;

/**
 * The numbers that a GIS gives its objects change when a layer is copied: they are the ids only where no field of the city's own has
 * one for every object. They stand last, under their bare name, or first as the id.
 */
function withId(fields: Field[], attributes: readonly Given[]): Field[] {
  const own = fields.filter((field) => !isOfGis(field));
  const ofGis = fields.filter(isOfGis).map((field) => ({ ...field, heading: field.name }));
  const isId = ({ name, heading }: Field) => {
    const values = new Set(attributes.map((one) => cellOf(one[name])).filter((value) => value !== ''));
    return namesId.test(heading) && values.size === attributes.length;
  };
  const [first, ...others] = ofGis;
  if (!first || own.some(isId)) return [...own, ...ofGis];
  return [{ ...first, heading: `ID (${first.name})` }, ...own, ...others];
}

export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}

const hour = 3_600_000;
const latestDay = 8.64e15;
const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < latestDay - 2 * hour;

/**
 * How a field's values become cells. A date is milliseconds since 1970 in UTC; where every one of a field is at ten or eleven in the
 * evening, they are the midnights of Central Europe and mean the day that begins then.
 */
export function readerOf(
  { name, type, codes }: Field,
  attributes: readonly Given[],
): { read: (value: unknown) => string; shifted: boolean } {
  if (type !== 'esriFieldTypeDate')
    return { shifted: false, read: (value) => codes.get(String(value)) ?? cellOf(value) };
  const moments = attributes.map((one) => one[name]).filter(isMoment);
  const shifted =
    moments.length > 0 && moments.every((moment) => [22, 23].includes((((moment / hour) % 24) + 24) % 24));
  const day = (moment: number) => new Date(moment + (shifted ? 2 * hour : 0)).toISOString().slice(0, 10);
  return { shifted, read: (value) => (isMoment(value) ? day(value) : cellOf(value)) };
}

/** Told for the dates that were read by another clock. */
export const shiftTold = (headings: readonly string[]): CellProblem[] =>
  headings.length === 0
    ? []
    : [
        {
          type: 'time-zone',
          severity: 'notice',
          row: null,
          column: headings.length === 1 ? headings[0]! : null,
          value: headings.join(', '),
          message: messages.texts.timeZone({ headings: headings.join(', ') }),
        },
      ];
