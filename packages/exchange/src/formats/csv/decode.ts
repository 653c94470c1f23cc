import { type Reading, read, refused } from '@vorrang/planning';
import type { CellProblem } from '../../table.ts';

export type Decoded = { text: string; notices: CellProblem[] };

/** Bytes as text: UTF-8, else Windows-1252 with a notice; bytes that are no text at all are refused. */
export function decodeText(bytes: Uint8Array): Reading<Decoded> {
  if (bytes.includes(0))
    return refused({
      type: 'format-error',
      pointer: '',
      message: {
        de: 'Das ist keine Textdatei; erwartet wird eine Liste als CSV. In Excel: „Speichern unter“, „CSV UTF-8“.',
        en: 'This is not a text file; expected a list as CSV. In Excel: “Save as”, “CSV UTF-8”.',
      },
    });
  try {
    return read({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] });
  } catch {
    return read({ text: new TextDecoder('windows-1252').decode(bytes), notices: [windows1252] });
  }
}

const windows1252: CellProblem = {
  type: 'encoding-error',
  severity: 'notice',
  row: null,
  column: null,
  value: null,
  message: {
    de: 'Die Datei ist nicht in UTF-8; sie wurde als Windows-1252 gelesen. Bitte Umlaute in der Vorschau prüfen.',
    en: 'The file is not in UTF-8; it was read as Windows-1252. Please check accented letters in the preview.',
  },
};
