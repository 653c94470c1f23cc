import { fork } from 'node:child_process';
import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { type Decided, type Reading, type ReadingContext, type Table, readFile, readingOf } from '@vorrang/exchange';
import { type Result, err, ok } from '@vorrang/planning';
import type { ReadStep } from './answers.ts';
import { messages } from './messages.ts';
import { type Progress, cancelled } from './progress-stream.ts';

/** A file on this server, and how it is to be read. What was parsed of it is kept beside it: other readings do not parse it again. */
export type Order = { path: string; fileName: string; isLong: boolean; decided: Decided; context: ReadingContext };

/** Reads a file of a session as decided. */
export async function read(order: Order, tell: (step: ReadStep) => void = () => {}): Promise<Result<Reading>> {
  const tables = await tablesOf(order);
  if (!tables.ok) return tables;
  tell({ name: 'checking', rows: tables.value.reduce((sum, { rows }) => sum + rows.length, 0) });
  return readingOf(tables.value, order.decided, order.context);
}

async function tablesOf({ path, fileName }: Order): Promise<Result<Table[]>> {
  const kept = `${path}.tables`;
  const known = await readBytes(kept).catch(() => null);
  if (known) return ok(deserialize(known) as Table[]);
  const tables = await readFile(new Uint8Array(await readBytes(path)), fileName);
  if (tables.ok) await writeFile(kept, serialize(tables.value), { mode: 0o600 });
  return tables;
}

/** 2,010 rows as text (0.5 MB) take 0.1 s, 25 MB take three, and an archive is larger inside: a long list must not keep everybody else waiting. */
const longBytes = 1_000_000;
/** Megabytes a reader may use; a file that needs more ends its own process, not the server. */
const heapMegabytes = 2_000;

export const isLong = (bytes: Uint8Array): boolean =>
  bytes.length > longBytes || (bytes[0] === 0x50 && bytes[1] === 0x4b);

/**
 * In a process of its own where that is worth it; a file that is too much for it is refused like any other bad input, and the
 * process ends when nobody waits any more.
 */
export async function readInProcess(
  order: Order,
  { tell, signal }: Progress,
  megabytes = heapMegabytes,
): Promise<Result<Reading>> {
  if (signal.aborted) throw cancelled();
  if (!order.isLong) return read(order, tell);
  const child = fork(fileURLToPath(new URL('./reading-process.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = () => child.kill('SIGKILL');
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', (said: Said) => ('step' in said ? tell(said.step) : resolve(said.reading)));
      child.once('error', reject);
      child.once('exit', () => {
        if (signal.aborted) reject(cancelled());
        else
          resolve(
            err({ type: 'byte-count', pointer: '', message: messages.texts.tooMuch({ fileName: order.fileName }) }),
          );
      });
      child.send(order);
    });
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** What the process says: steps, then the reading. */
export type Said = { step: ReadStep } | { reading: Result<Reading> };
