import type { Address } from '@vorrang/planning';
import type { Geometry } from '../../parse/crs/geometry.ts';
import type { CellProblem, Row } from '../../parse/table.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import { messages } from './messages.ts';

/** Places of addresses by how they are compared: `hauptstraße12a`. */
export type AddressBook = ReadonlyMap<string, readonly [lon: number, lat: number]>;

/**
 * How addresses are compared: street and first house number, whatever stands behind; null without a number.
 *
 * @example
 * addressKey('Hauptstr. 12 A, 4020 Linz'); // 'hauptstraße12a'
 */
export function addressKey(text: string): string | null {
  const upToNumber = /^[^\d]*\d+(\s*[a-z](?![\p{L}\d]))?/iu.exec(text.split(',')[0]!)?.[0];
  return (
    upToNumber
      ?.toLowerCase()
      .replace(/str(asse|\.|(?=\s*\d))/g, 'straße')
      .replace(/[^\p{L}\d]/gu, '') ?? null
  );
}

/**
 * Places (longitude, latitude) by street and house number, written as lists write them.
 * Failure: an address without a number is left out; of two alike the last counts. Source: packages/planning/facts-format.md, `address`.
 *
 * @example
 * addressBook([{ street: 'Hauptstraße', number: '12a', at: [14.29, 48.3] }]).get('hauptstraße12a'); // [14.29, 48.3]
 */
export const addressBook = (addresses: readonly Address[]): AddressBook =>
  new Map(
    addresses.flatMap(({ street, number, at }) => {
      const key = addressKey(`${street} ${number}`);
      return key === null ? [] : [[key, at] as const];
    }),
  );

/** So many addresses that are not in the book are told one by one, more in one sentence. */
const few = 5;

/** The places of rows that say an address only, by the address book of the city; an address that is not in it is told, never guessed. */
export function placesByAddress(
  rows: readonly Row[],
  columns: Columns,
  book: AddressBook,
  note: Note,
): Map<Row, { geometry: Geometry; address: string }> {
  const found = new Map<Row, { geometry: Geometry; address: string }>();
  if (book.size === 0) return found;
  const unknown: { row: Row; address: string }[] = [];
  for (const row of rows) {
    const address = columns.cell(row, 'address')?.text;
    const key = address ? addressKey(address) : null;
    if (!address || key === null) continue;
    const at = book.get(key);
    if (at) found.set(row, { geometry: { type: 'Point', coordinates: [...at] }, address });
    else unknown.push({ row, address });
  }
  if (unknown.length > few) note(manyUnknown(unknown.length, unknown[0]!.address));
  else for (const { row, address } of unknown) note(unknownAddress(row, address));
  return found;
}

const unknownAddress = ({ row }: Row, address: string): CellProblem => ({
  type: 'foreign-key',
  severity: 'warning',
  row,
  column: null,
  value: address,
  message: messages.texts.foreignKey({ row, address }),
});
const manyUnknown = (count: number, address: string): CellProblem => ({
  type: 'foreign-key',
  severity: 'warning',
  row: null,
  column: null,
  value: address,
  message: messages.texts.addressesForExample({ count, address }),
});
