import { type Result, type Text, ok, err } from '@vorrang/planning';
import iconv from 'iconv-lite';
import { type CharacterSet, likeliestSet } from './character-sets.ts';
import type { CellProblem } from '../parse/table.ts';
import { messages } from './messages.ts';

export type Decoded = { text: string; notices: CellProblem[] };

/**
 * Bytes as text: UTF-8, UTF-16 with its mark or by its zeros, else the eight-bit set in which the letters stand where letters stand, with
 * a notice; bytes that are no text are refused. Lines end in `\n` where the file is of an old Macintosh.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded> {
  const decoded = decodedAs(bytes);
  if (!decoded.ok || !decoded.value.text.includes('\r') || decoded.value.text.includes('\n')) return decoded;
  return ok({ ...decoded.value, text: decoded.value.text.replaceAll('\r', '\n') });
}

function decodedAs(bytes: Uint8Array): Result<Decoded> {
  const wide = wideOrder(bytes);
  if (wide) return fromWide(bytes, wide);
  if (bytes.includes(0)) return no(noText);
  const utf8 = inUtf8(bytes);
  if (utf8 !== null) return ok({ text: utf8, notices: [] });
  if (endsInsideCharacter(bytes)) return no(cut);
  const set = likeliestSet(bytes);
  return ok({ text: iconv.decode(bytes, set.encoding), notices: [readAs(set)] });
}

/** The text that the bytes are in UTF-8, without its mark; null where they are not. */
export function inUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Wide = 'utf-16le' | 'utf-16be';
/** Two bytes a character: by the mark, or because every other byte of Western text is zero. */
function wideOrder(bytes: Uint8Array): Wide | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
  const [even, odd] = zeros.map((count) => count / (sample.length / 2));
  if (odd! > 0.7 && even! < 0.05) return 'utf-16le';
  return even! > 0.7 && odd! < 0.05 ? 'utf-16be' : null;
}

function fromWide(bytes: Uint8Array, order: Wide): Result<Decoded> {
  try {
    const text = new TextDecoder(order, { fatal: true }).decode(bytes);
    return text.includes('\0') ? no(noText) : ok({ text, notices: [] });
  } catch {
    return no(cut);
  }
}

/** UTF-8 but for a last character of which bytes are missing, and more than plain ASCII before it. */
function endsInsideCharacter(bytes: Uint8Array): boolean {
  for (let missing = 1; missing <= 3 && missing < bytes.length; missing++) {
    const rest = bytes.subarray(0, bytes.length - missing);
    const text = inUtf8(rest);
    if (text !== null) return text.length < rest.length;
  }
  return false;
}

const no = <T>(message: Text): Result<T> => err({ type: 'format-error', pointer: '', message });

const noText: Text = messages.texts.thisIsNotText;
const cut: Text = messages.texts.fileEndsInMiddle;

/** Told wherever a text is not in Unicode: which set its letters were read by. */
export const readAs = ({ name }: CharacterSet): CellProblem => ({
  type: 'encoding-error',
  severity: 'notice',
  row: null,
  column: null,
  value: name,
  message: messages.texts.encodingError({ name }),
});
