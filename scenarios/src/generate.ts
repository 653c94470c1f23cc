import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesOf } from './files.ts';

const folder = fileURLToPath(new URL('../auenbruck/', import.meta.url));
for (const [name, text] of filesOf(2027)) writeFileSync(`${folder}${name}`, text);
