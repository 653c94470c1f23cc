import { type Problem, type Result, type Whole, pointer, ok, err, errsFor } from './problem.ts';
import { messages } from './messages.ts';

const deepest = 500;

/**
 * Bytes of a whole input as UTF-8 text, without a byte-order mark. Failure: one problem for anything else, never a guess.
 * Source: RFC 3629.
 */
export function decodeUtf8(bytes: Uint8Array, whole: Whole = 'file'): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err({
      type: 'encoding-error',
      pointer: '',
      message: messages.texts.encodingError({ whole }),
    });
  }
}

/**
 * The value is exactly what the text says; nothing is filled in.
 * Failure: no JSON, and, stricter, a duplicate key, a lone surrogate, a number beyond the doubles, nesting deeper than 500.
 * Source: RFC 8259.
 *
 * @example
 * parseJson('{ "cents": 100, "cents": 200 }').ok; // false
 */
export function parseJson(text: string, whole: Whole = 'file'): Result<unknown> {
  const { depth, pairs } = outline(text);
  if (depth > deepest) return err(tooDeep(whole));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(syntaxProblem(text, error instanceof Error ? error.message : String(error), whole));
  }
  // The thorough look is for the rare text that gives cause for it.
  const problems = [
    ...(pairs === pairsIn(value) ? [] : duplicateKeys(text)),
    ...(maybeStrange(text) ? strangeValues(value, whole) : []),
  ];
  return problems.length ? errsFor(problems) : ok(value);
}

/** Where V8 says the fault is: by position, or by the ten characters it shows before it. */
function faultIn(text: string, message: string): number {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at !== undefined) return Number(at);
  const [, token, cut, excerpt] =
    /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  if (token === undefined || excerpt === undefined) return text.length;
  const begin = text.indexOf(excerpt);
  return cut ? begin + 10 : Math.max(0, text.indexOf(token, begin));
}

function syntaxProblem(text: string, message: string, whole: Whole): Problem {
  const offset = faultIn(text, message);
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return offset >= text.trimEnd().length
    ? { type: 'json-cut-off', pointer: '', message: messages.texts.jsonCutOff({ whole, line, column }) }
    : { type: 'json-syntax', pointer: '', message: messages.texts.notValidJson({ line, column }) };
}

const tooDeep = (whole: Whole): Problem => ({
  type: 'json-depth',
  pointer: '',
  message: messages.texts.jsonDepth({ whole, deepest }),
});

/** One look along the text: how deep it is nested, and how many keys it has (a colon outside strings follows each). */
function outline(text: string): { depth: number; pairs: number } {
  let [open, depth, pairs] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) i = endOfString(text, i);
    else if (c === 58) pairs++;
    else if (c === 123 || c === 91) {
      if (++open > depth) depth = open;
    } else if (c === 125 || c === 93) open--;
  }
  return { depth, pairs };
}

/** How many keys a value has in all its objects: fewer than its text where a key stood twice. */
function pairsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let pairs = 0;
  if (Array.isArray(value)) for (const one of value as unknown[]) pairs += typeof one === 'object' ? pairsIn(one) : 0;
  else
    for (const key of Object.keys(value)) {
      const one = (value as Record<string, unknown>)[key];
      pairs += typeof one === 'object' ? 1 + pairsIn(one) : 1;
    }
  return pairs;
}

/** Whether a text can hold a lone surrogate or a number beyond the doubles at all. */
const maybeStrange = (text: string): boolean =>
  !text.isWellFormed() || /\\u[dD][89a-fA-F]/.test(text) || /\d[eE]\+?\d{3}|\d{300}/.test(text);

/** Index of the closing quote of the string that opens at `open`. */
function endOfString(text: string, open: number): number {
  let end = text.indexOf('"', open + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** Scans valid JSON once; in an object a string followed by a colon is a key. */
function duplicateKeys(text: string): Problem[] {
  const problems: Problem[] = [];
  const open: (Set<string> | null)[] = [];
  let line = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) line++;
    else if (c === 123) open.push(new Set());
    else if (c === 91) open.push(null);
    else if (c === 125 || c === 93) open.pop();
    else if (c === 34) {
      const end = endOfString(text, i);
      const keys = open.at(-1);
      if (keys && isKey(text, end + 1)) {
        const key = JSON.parse(text.slice(i, end + 1)) as string;
        if (keys.has(key)) problems.push(duplicateKey(key, line));
        keys.add(key);
      }
      i = end;
    }
  }
  return problems;
}

function isKey(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 58) return true;
    if (c !== 32 && c !== 9 && c !== 10 && c !== 13) return false;
  }
  return false;
}

const duplicateKey = (key: string, line: number): Problem => ({
  type: 'duplicate-key',
  pointer: '',
  message: messages.texts.duplicateKey({ line, key }),
});

function strangeValues(value: unknown, whole: Whole, path: PropertyKey[] = [], problems: Problem[] = []): Problem[] {
  const note = (what: Strange) => problems.push(strange(path, whole, what));
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) note('number');
  } else if (typeof value === 'string') {
    if (!value.isWellFormed()) note('surrogate');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (!key.isWellFormed()) note('key');
      if (typeof child === 'object' || typeof child === 'number' || typeof child === 'string') {
        path.push(Array.isArray(value) ? Number(key) : key);
        strangeValues(child, whole, path, problems);
        path.pop();
      }
    }
  }
  return problems;
}

/** A number beyond the doubles, half a character in a text, or one in a key. */
type Strange = 'number' | 'surrogate' | 'key';
const strange = (path: PropertyKey[], whole: Whole, what: Strange): Problem => ({
  type: 'not-representable',
  pointer: pointer(path),
  message: messages.texts.notRepresentable({ whole: path.length ? 'part' : whole, pointer: pointer(path), what }),
});
