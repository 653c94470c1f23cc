import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Profile } from '@vorrang/db';
import {
  type Choices,
  type Draft,
  type SpatialContext,
  type Mapping,
  checkMapping,
  draftFrom,
  labelOf,
  readFile,
  understand,
} from '@vorrang/exchange';
import { type Result, type Text, ok, err } from '@vorrang/planning';
import { type Going, cancelled } from './progress-stream.ts';
import { profileFor } from './profile.ts';
import type { ReadStep, RowAside, SheetAnswer } from './answers.ts';
import { rowsAside } from './rows-aside.ts';

export type ListFile = {
  bytes: Uint8Array;
  fileName: string;
  /** The sheet or layer that is the list of projects; null for the likeliest. */
  sheet: string | null;
  /** Sheets that are to be read for nothing. */
  aside: string[];
  mapping: Mapping | null;
  /** How lists were read before. */
  remembered: Profile[];
  choices: Choices;
  spatial: SpatialContext;
};
export type ReadList = {
  fileName: string;
  sheets: SheetAnswer[];
  rows: number;
  mapping: Mapping;
  draft: Draft;
  /** What was decided, with what is remembered of the last list with the same columns. */
  choices: Choices;
  /** Answers of the last list with the same columns, which hold until somebody says otherwise. */
  lastTime: Record<string, string>;
  aside: RowAside[];
};

export async function readList(file: ListFile, tell: (step: ReadStep) => void = () => {}): Promise<Result<ReadList>> {
  const tables = await readFile(file.bytes, file.fileName);
  if (!tables.ok) return tables;
  tell({ name: 'checking', rows: tables.value.reduce((sum, { rows }) => sum + rows.length, 0) });
  const understood = understand(tables.value, file.sheet, file.aside);
  if (!understood.ok) return understood;
  const { list, beside } = understood.value;
  // Who has looked at the mapping once has seen what is remembered, and sends what is to hold of it.
  const last = list && !file.mapping ? profileFor(file.remembered, list.table) : null;
  const lastTime = last?.answers ?? {};
  const mapping =
    list && file.mapping ? checkMapping(file.mapping, list.table) : ok(last?.mapping ?? list?.mapping ?? []);
  if (!mapping.ok) return mapping;
  const choices = { ...file.choices, answers: { ...lastTime, ...file.choices.answers } };
  const chosen = list && { table: list.table, mapping: mapping.value };
  const draft = draftFrom({ list: chosen, beside }, choices, file.spatial);
  return ok({
    fileName: file.fileName,
    sheets: [
      ...(list
        ? [{ sheet: labelOf(list.table), rows: list.table.rows.length, list: true, kind: null, label: null }]
        : []),
      ...beside.map(({ table, kind }) => ({
        sheet: labelOf(table),
        rows: table.rows.length,
        list: false,
        kind: kind?.kind ?? null,
        label: kind?.label ?? null,
      })),
    ],
    rows: list?.table.rows.length ?? 0,
    mapping: mapping.value,
    draft,
    choices,
    lastTime,
    aside: list ? rowsAside(list.table, mapping.value, draft, choices) : [],
  });
}

/** 2,010 rows as text (0.5 MB) take 0.1 s, 25 MB take three, and an archive is larger inside: a long list must not keep everybody else waiting. */
const aside = 1_000_000;
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** Megabytes a reader may use; a file that needs more ends its own process, not the server. */
const heapMegabytes = 2_000;

/**
 * In a process of its own where that is worth it; a file that is too much for it is refused like any other bad input, and the
 * process ends when nobody waits any more.
 */
export async function readListAside(
  file: ListFile,
  { tell, signal }: Going,
  megabytes = heapMegabytes,
): Promise<Result<ReadList>> {
  if (signal.aborted) throw cancelled();
  if (file.bytes.length <= aside && !isArchive(file.bytes)) return readList(file, tell);
  const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = () => child.kill('SIGKILL');
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', (said: Said) => ('step' in said ? tell(said.step) : resolve(said.list)));
      child.once('error', reject);
      child.once('exit', () => {
        if (signal.aborted) reject(cancelled());
        else resolve(err({ type: 'byte-count', pointer: '', message: tooMuch(file.fileName) }));
      });
      child.send(file);
    });
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** What the process says: steps, then the list. */
export type Said = { step: ReadStep } | { list: Result<ReadList> };

const tooMuch = (fileName: string): Text => ({
  de: `„${fileName}“ ist zu groß, um sie auf diesem Server zu lesen; bitte in mehrere Dateien teilen.`,
  en: `"${fileName}" is too large to be read on this server; please split it into several files.`,
});
