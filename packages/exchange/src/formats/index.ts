import type { Reading } from '@vorrang/planning';
import type { Table } from '../table.ts';
import { readCsv } from './csv/csv.ts';

export type Format = {
  name: string;
  endings: readonly string[];
  read: (bytes: Uint8Array, fileName: string) => Reading<Table>;
};

/** The formats a list of projects may come in. */
export const formats: readonly Format[] = [{ name: 'csv', endings: ['.csv', '.txt', '.tsv'], read: readCsv }];

/** Reads a file by its ending; an ending nobody knows is tried as CSV, which says what it expects. */
export function readTable(bytes: Uint8Array, fileName: string): Reading<Table> {
  const format =
    formats.find(({ endings }) => endings.some((ending) => fileName.toLowerCase().endsWith(ending))) ?? formats[0]!;
  return format.read(bytes, fileName);
}
