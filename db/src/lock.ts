import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

type Holder = { pid: number; address: string | null };
/** Held: write the address once it is known. Taken: who holds it, and where that one listens. */
export type Lock =
  { held: true; announce: (address: string) => void; release: () => void } | { held: false; holder: Holder };

/**
 * One process per data folder: PGlite has no lock of its own and two processes would destroy each other's rows.
 * A lock whose process is gone is taken over.
 */
export function takeLock(file: string): Lock {
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, JSON.stringify({ pid: process.pid, address: null }));
      closeSync(handle);
      return held(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (holder && holder.pid !== process.pid && isAlive(holder.pid)) return { held: false, holder };
      if (!holder && isFresh(file)) return { held: false, holder: { pid: 0, address: null } };
      // Somebody else may have found the same one left behind, and taken its place.
      if (holderOf(file)?.pid === holder?.pid) rmSync(file, { force: true });
    }
  }
  throw new Error(`the lock ${file} could not be taken`);
}

function held(file: string): Lock {
  const release = () => {
    if (holderOf(file)?.pid === process.pid) unlinkSync(file);
  };
  process.on('exit', release);
  return {
    held: true,
    release,
    announce: (address) => writeFileSync(file, JSON.stringify({ pid: process.pid, address })),
  };
}

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** A lock is there a moment before it says whose it is. */
const writingTakes = 5_000;
const isFresh = (file: string): boolean =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity) < writingTakes;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
