import { type Problem, type Result, type Text, parseJson, ok, err } from '@vorrang/planning';
import { unzipSync } from 'fflate';
import { type Decoded, decodeText } from './decode-text.ts';
import type { CellProblem } from '../parse/table.ts';
import { messages } from './messages.ts';

/** A file as it came; each look into it is made once, however many formats ask. */
export type GivenFile = {
  fileName: string;
  bytes: Uint8Array;
  text: () => Result<Decoded>;
  json: () => Result<unknown>;
  /** Names and sizes of what a ZIP archive holds; empty for any other file, and for one that cannot be opened. */
  entries: () => readonly { name: string; size: number }[];
  /** What an archive holds, unpacked: those names that are asked for. */
  unpacked: (names: (name: string) => boolean) => Result<Map<string, Uint8Array>>;
};

/** More than this is not unpacked: no list of a city is as large, and some archives are made to burst. */
const mostUnpacked = 600_000_000;

export function givenFile(bytes: Uint8Array, fileName: string): GivenFile {
  const text = once(() => decodeText(bytes));
  const entries = once(() => (isZip(bytes) ? entriesOf(bytes) : []));
  return {
    fileName,
    bytes,
    text,
    json: once(() => {
      const decoded = text();
      return decoded.ok ? parseJson(decoded.value.text.replace(/^\uFEFF/, '')) : decoded;
    }),
    entries,
    unpacked: (names) => {
      const size = entries().reduce((sum, entry) => sum + entry.size, 0);
      if (size > mostUnpacked) return err(problem(tooLarge));
      try {
        const files = unzipSync(bytes, { filter: ({ name }) => names(name) });
        return ok(new Map(Object.entries(files)));
      } catch {
        return err(problem(brokenArchive));
      }
    },
  };
}

/** What is to be told of how the file's text was read. */
export function textNotices(file: GivenFile): CellProblem[] {
  const decoded = file.text();
  return decoded.ok ? decoded.value.notices : [];
}

function once<T>(look: () => T): () => T {
  let seen: { value: T } | null = null;
  return () => (seen ??= { value: look() }).value;
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

function entriesOf(bytes: Uint8Array): { name: string; size: number }[] {
  const found: { name: string; size: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        found.push({ name, size: originalSize });
        return false;
      },
    });
  } catch {
    return [];
  }
  return found;
}

export const problem = (message: Text): Problem => ({ type: 'format-error', pointer: '', message });

const tooLarge: Text = messages.texts.unpackedArchiveHoldsMore;
const brokenArchive: Text = messages.texts.archiveCannotBeOpened;
