import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A copy of the sources of a package, to add something to; `edits` are the existing files that were changed. */
export type Scratch = {
  edits: string[];
  add: (file: string, text: string) => void;
  /** Puts something before the first place where `before` stands in a file that is there. */
  edit: (file: string, before: string, text: string) => void;
  load: <Module>(file: string) => Promise<Module>;
  remove: () => void;
};

/**
 * Of a package (its folder), without tests, for tests that add a file. It lies in a folder of the package that git does not see, so that
 * its packages are found.
 * Failure: throws what the file system throws; `add` where the file is there, `edit` where `before` is not. Source: Node.js, `fs`.
 */
export function scratchCopy(room: string): Scratch {
  mkdirSync(join(room, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(room, 'test-results/scratch-'));
  const src = join(room, 'src');
  cpSync(src, folder, { recursive: true, filter: (file) => !/\.(test|examine)\.ts$/.test(file) });
  const edits: string[] = [];
  return {
    edits,
    add(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text, { flag: 'wx' });
    },
    edit(file, before, text) {
      const now = readFileSync(join(folder, file), 'utf8');
      if (!now.includes(before)) throw new Error(`${file} has no ${before}`);
      writeFileSync(
        join(folder, file),
        now.replace(before, () => text + before),
      );
      if (!edits.includes(file)) edits.push(file);
    },
    load: async <Module>(file: string) => (await import(join(folder, file))) as Module,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
