import { enumerated } from '@vorrang/planning';
import type { CellProblem } from '../../parse/table.ts';
import { messages } from './messages.ts';

export type Given = Record<string, unknown>;
export const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of records by the name under which it stands, null where it is the document; `odd` entries of it are no records. */
export type List = { name: string | null; records: Given[]; odd: number };
/** The lists of a document, the likeliest one of projects first, and those that only describe fields. */
export type Lists = { lists: List[]; descriptions: string[] };

/** Names between the document and a list, `{"result": {"records": […]}}`. */
const deepest = 3;

/** Every list of objects in a document, down to a few names below its top; empty where there is none. */
export function listsIn(value: unknown): Lists {
  const found: List[] = [];
  const visit = (held: unknown, path: string[]): void => {
    const list = listFrom(held, path.join('.') || null);
    if (list) found.push(list);
    else if (isRecord(held) && path.length < deepest)
      for (const [name, part] of Object.entries(held)) visit(part, [...path, name]);
  };
  visit(value, []);
  const describing = found.filter(describesFields);
  const records = found.filter((list) => !describing.includes(list));
  const lists = records.length > 0 ? records : found;
  const descriptions = found.filter((list) => !lists.includes(list)).map(({ name }) => name ?? '');
  return { lists: lists.sort((a, b) => likeliness(b) - likeliness(a)), descriptions };
}

function listFrom(held: unknown, name: string | null): List | null {
  if (!Array.isArray(held)) return null;
  const records = held.filter(isRecord);
  const odd = held.length - records.length;
  return records.length > 0 && records.length >= odd ? { name, records, odd } : null;
}

const lastName = (name: string | null): string => name?.split('.').at(-1) ?? '';
const defaults =
  /^(records?|features|data|results?|projects?|items?|rows|values?|entries|list|projekte?|ma(ß|ss)nahmen?|vorhaben|eintr(ä|ae)ge|datens(ä|ae)tze|liste)$/i;
/** A name that lists of records have goes before length. */
const likeliness = ({ name, records }: List): number => (defaults.test(lastName(name)) ? 1e9 : 0) + records.length;

const fieldNames =
  /^(fields?|columns?|schema|headers?|attributes?|definitions?|dictionary|felder|spalten|feldbeschreibung(en)?)$/i;
const typeName = /^(data_?type(_?name)?|type|typ|datentyp|field_?type|format)$/i;
const dataType =
  /^(esriFieldType\w+|(big|small)?int(eger)?\d*|num(ber|eric)|float\d*|double|real|decimal|long|short|bool(ean)?|string|str|text|(var)?char|date(time)?|calendar_date|time(stamp)?(tz)?|uuid|guid|geom(etry)?|money|currency|object|array|list|ganzzahl|zahl|datum|wahrheitswert|kommazahl)(\(.*\))?$/i;

/** Descriptions of fields have a name and a type of data each, or stand under a name for fields and say nothing else. */
function describesFields({ name, records }: List): boolean {
  const typed = records.every((record) =>
    Object.entries(record).some(
      ([key, value]) => typeName.test(key) && typeof value === 'string' && dataType.test(value.trim()),
    ),
  );
  const few = records.every((record) =>
    Object.keys(record).every((key) =>
      /^(id|name|key|label|alias|title|info|notes?|description|type|length|feld|titel|beschreibung|bezeichnung)$/i.test(
        key,
      ),
    ),
  );
  return typed || (few && fieldNames.test(lastName(name)));
}

/** Descriptions that were not read as lists, by their names. */
export const descriptionsTold = (descriptions: readonly string[]): CellProblem[] =>
  descriptions.length === 0
    ? []
    : [
        told(
          'not-imported',
          'notice',
          descriptions.join(', '),
          messages.texts.notImported({
            names: enumerated(descriptions.map((name) => messages.texts.quoted({ name }))),
          }),
        ),
      ];

/** Entries of a list that are no records. */
export const oddTold = (odd: number): CellProblem[] =>
  odd === 0 ? [] : [told('type-error', 'warning', String(odd), messages.texts.typeError({ odd }))];

const told = (
  type: string,
  severity: CellProblem['severity'],
  value: string | null,
  message: CellProblem['message'],
): CellProblem => ({ type, severity, row: null, column: null, value, message });
