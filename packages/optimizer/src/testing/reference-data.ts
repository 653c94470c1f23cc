import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.env['VORRANG_REFERENCE_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared');

/** A file of the reference data, or null with a visible line: the folder is not part of the repository. */
export function referenceData(...path: string[]): string | null {
  const file = join(folder, ...path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  process.stdout.write(
    `skipped: ${file} is not here (VORRANG_REFERENCE_DATA names the folder of the reference data)\n`,
  );
  return null;
}
