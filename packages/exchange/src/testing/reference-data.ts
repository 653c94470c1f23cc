import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
/** Where real files of other cities lie; the product never needs them, and no test but those of `npm run examine`. */
const referenceData = resolve(repository, process.env['VORRANG_REFERENCE_DATA'] ?? '../shared');

/** A real file of another city. Throws where it is not: an examination without its file has shown nothing. */
export const realFile = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(referenceData, path)));

/** Every file of a folder of the reference data, by name. */
export function realFolder(path: string): Record<string, Uint8Array> {
  const names = readdirSync(resolve(referenceData, path));
  return Object.fromEntries(names.map((name) => [name, realFile(`${path}/${name}`)]));
}
