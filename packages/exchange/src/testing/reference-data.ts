import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** Where real files of other cities lie; the product never needs them. */
export const referenceData = resolve(repository, process.env['VORRANG_REFERENCE_DATA'] ?? '../shared');

export function realFile(path: string): Uint8Array | null {
  const file = resolve(referenceData, path);
  if (existsSync(file)) return readFileSync(file);
  console.log(`skipped: ${path} is not under ${referenceData}`);
  return null;
}
