import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../../..');
const folder = resolve(repository, process.env['VORRANG_REFERENCE_DATA'] ?? '../shared', 'instances');

/** A file of the reference cities. Throws where it is not: an examination without its file has shown nothing. */
export const referenceCity = (name: string): string => readFileSync(resolve(folder, name), 'utf8');
