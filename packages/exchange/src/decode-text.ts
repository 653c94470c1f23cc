import { type Reading, type Text, read, refused } from '@vorrang/planning';
import type { CellProblem } from './table.ts';

export type Decoded = { text: string; notices: CellProblem[] };

/** Bytes as text: UTF-8, UTF-16 with its mark, else Windows-1252 with a notice; bytes that are no text are refused. */
export function decodeText(bytes: Uint8Array): Reading<Decoded> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return read({ text: new TextDecoder('utf-16le').decode(bytes), notices: [] });
  if (bytes.includes(0)) return no(noText);
  try {
    return read({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notices: [] });
  } catch {
    if (endsInsideCharacter(bytes)) return no(cut);
    return read({ text: new TextDecoder('windows-1252').decode(bytes), notices: [windows1252] });
  }
}

/** UTF-8 but for a last character of which bytes are missing, and more than plain ASCII before it. */
function endsInsideCharacter(bytes: Uint8Array): boolean {
  for (let missing = 1; missing <= 3 && missing < bytes.length; missing++) {
    const rest = bytes.subarray(0, bytes.length - missing);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(rest);
      return text.length < rest.length;
    } catch {
      // one byte more may belong to the broken character
    }
  }
  return false;
}

const no = <T>(message: Text): Reading<T> => refused({ type: 'format-error', pointer: '', message });

const noText: Text = {
  de: 'Das ist keine Textdatei; erwartet wird eine Liste als CSV oder Excel oder eine Ebene als GeoJSON.',
  en: 'This is not a text file; expected a list as CSV or Excel, or a layer as GeoJSON.',
};
const cut: Text = {
  de: 'Die Datei endet mitten in einem Zeichen; sie ist wohl abgeschnitten. Bitte noch einmal exportieren.',
  en: 'The file ends in the middle of a character; it is probably truncated. Export it again.',
};
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
