import { Worker } from 'node:worker_threads';
import {
  type Choices,
  type Draft,
  type Mapping,
  checkMapping,
  draftImport,
  proposeMapping,
  readTable,
} from '@vorrang/exchange';
import { type Reading, read } from '@vorrang/planning';

export type ListFile = { bytes: Uint8Array; fileName: string; mapping: Mapping | null; choices: Choices };
export type ReadList = { fileName: string; rows: number; mapping: Mapping; draft: Draft };

export function readList({ bytes, fileName, mapping: given, choices }: ListFile): Reading<ReadList> {
  const table = readTable(bytes, fileName);
  if (!table.ok) return table;
  const mapping = given ? checkMapping(given, table.value) : read(proposeMapping(table.value));
  if (!mapping.ok) return mapping;
  const draft = draftImport(table.value, mapping.value, choices);
  return read({ fileName: table.value.fileName, rows: table.value.rows.length, mapping: mapping.value, draft });
}

/** 2,010 rows (0.5 MB) take 0.1 s, 25 MB take three: a long list must not keep everybody else waiting. */
const aside = 1_000_000;

export function readListAside(file: ListFile): Promise<Reading<ReadList>> {
  if (file.bytes.length <= aside) return Promise.resolve(readList(file));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: file });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that reads lists ended without an answer')));
  });
}
