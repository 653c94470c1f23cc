import type { Result } from '@vorrang/planning';
import { csv } from '../formats/csv/csv.ts';
import { givenFile } from '../detect/source-file.ts';
import { readFile } from '../formats/index.ts';
import type { Table } from '../parse/table.ts';

/** A list as CSV; a refusal is an error with its sentence. */
export const readCsv = (bytes: Uint8Array, name: string): Result<Table[]> =>
  csv.read(givenFile(bytes, name)) as Result<Table[]>;

export function csvTable(bytes: Uint8Array, name = 'list.csv'): Table {
  return valueOf(readCsv(bytes, name))[0]!;
}

export const tablesIn = async (content: Uint8Array | string, name: string): Promise<Table[]> =>
  valueOf(await readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, name));

/** The sentence, in English, with which a file is refused. */
export async function refusalOf(content: Uint8Array | string, name: string): Promise<string> {
  const reading = await readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);
  return reading.ok ? 'read' : reading.problems.map((problem) => problem.message.en).join(' | ');
}

function valueOf<T>(reading: Result<T>): T {
  if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
  return reading.value;
}
