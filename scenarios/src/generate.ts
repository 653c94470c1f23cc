import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesOf, timetableFile, workbookOf } from './files.ts';

const folder = fileURLToPath(new URL('../auenbruck/', import.meta.url));
for (const [name, text] of filesOf(2027)) writeFileSync(`${folder}${name}`, text);
writeFileSync(`${folder}programm-2026.xlsx`, await workbookOf(2027));
writeFileSync(`${folder}fahrplan.zip`, timetableFile(2027));
