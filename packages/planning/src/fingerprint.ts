import type * as Crypto from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * Canonical JSON of a parsed JSON value: keys by UTF-16 code unit, numbers as ECMAScript writes them, −0 as 0.
 * Failure: none for what JSON can say; undefined fields are left out, any other value without a form in JSON is null, and an object of a
 * class is written by its fields. Source: RFC 8785.
 *
 * @example
 * canonicalJson({ b: -0, a: [1.5, 'é'] }); // '{"a":[1.5,"é"],"b":0}'
 */
export const canonicalJson = (value: unknown): string => new TextDecoder().decode(canonicalBytes(value));

/**
 * `sha256:` and the hash of the canonical JSON, unknown fields included. Nothing is remembered: what changed has another one.
 * Failure: as `canonicalJson`. Source: FIPS 180-4; packages/planning/scenario-format.md, "Plan".
 *
 * @example
 * fingerprintOf({}); // 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
 */
export const fingerprintOf = (value: unknown): string => `sha256:${hexOf(canonicalBytes(value))}`;

/** Node's own SHA-256 where there is a Node (some 15 times as fast), in a browser the same in JavaScript. */
type Runtime = { process?: { getBuiltinModule?: (id: 'node:crypto') => typeof Crypto | undefined } };
const native = (globalThis as Runtime).process?.getBuiltinModule?.('node:crypto');
const hexOf = (bytes: Uint8Array): string =>
  native ? native.createHash('sha256').update(bytes).digest('hex') : bytesToHex(sha256(bytes));

/** Written into again and again. A byte beyond its end is dropped by the language, but counted: then a longer one is taken. */
let sheet = new Uint8Array(1 << 20);

/** Straight into UTF-8, because bytes are what is hashed. Valid until the next call. */
function canonicalBytes(value: unknown): Uint8Array {
  const length = put(value, sheet, 0);
  if (length <= sheet.length) return sheet.subarray(0, length);
  sheet = new Uint8Array(length);
  return canonicalBytes(value);
}

/** Each `put` writes at `at` and answers where the next one goes on. */
function put(value: unknown, into: Uint8Array, at: number): number {
  if (typeof value === 'number') return putNumber(value, into, at);
  if (typeof value === 'string') return putString(value, into, at);
  if (Array.isArray(value)) return putList(value, into, at);
  if (typeof value === 'object' && value !== null) return putObject(value as Record<string, unknown>, into, at);
  return putAscii(typeof value === 'boolean' ? String(value) : 'null', into, at);
}

function putList(values: unknown[], into: Uint8Array, at: number): number {
  into[at++] = 91; // [
  for (let i = 0; i < values.length; i++) {
    if (i > 0) into[at++] = 44; // ,
    at = put(values[i], into, at);
  }
  into[at++] = 93; // ]
  return at;
}

function putObject(object: Record<string, unknown>, into: Uint8Array, at: number): number {
  const open = at;
  const keys = inOrder(Object.keys(object));
  for (let i = 0; i < keys.length; i++) {
    const value = object[keys[i]!];
    if (value === undefined) continue;
    into[at] = at === open ? 123 : 44; // { or ,
    at = putString(keys[i]!, into, at + 1);
    into[at++] = 58; // :
    at = put(value, into, at);
  }
  if (at === open) into[at++] = 123;
  into[at++] = 125; // }
  return at;
}

/** By insertion: the lists are short, and many stand in order already. */
function inOrder(keys: string[]): string[] {
  if (keys.length > 32) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let to = i;
    for (; to > 0 && keys[to - 1]! > key; to--) keys[to] = keys[to - 1]!;
    keys[to] = key;
  }
  return keys;
}

function putString(text: string, into: Uint8Array, at: number): number {
  const open = at;
  into[at++] = 34; // "
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 32 || unit > 126 || unit === 34 || unit === 92) return putEscaped(text, into, open);
    into[at++] = unit;
  }
  into[at++] = 34;
  return at;
}

function putEscaped(text: string, into: Uint8Array, at: number): number {
  for (const byte of new TextEncoder().encode(JSON.stringify(text))) into[at++] = byte;
  return at;
}

function putAscii(text: string, into: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) into[at++] = text.charCodeAt(i);
  return at;
}

/**
 * As ECMAScript writes it. Below 10^9, with at most six decimals, the digits are found here: decimals of up to 15 digits are
 * all different doubles, so the first that reads as x is the shortest there is.
 */
function putNumber(x: number, into: Uint8Array, at: number): number {
  if (x >= 0 && x < 1e9) {
    const whole = Math.floor(x);
    if (whole === x) return putDigits(whole, 1, into, at);
    for (let places = 1, power = 10; places <= 6; places++, power *= 10) {
      const shifted = Math.round(x * power);
      if (shifted / power !== x) continue;
      at = putDigits(whole, 1, into, at);
      into[at++] = 46; // .
      return putDigits(shifted - whole * power, places, into, at);
    }
  }
  return putAscii(Number.isFinite(x) ? String(x) : 'null', into, at);
}

/** A whole number below 10^9 with at least so many digits. */
function putDigits(whole: number, least: number, into: Uint8Array, at: number): number {
  let [digits, power] = [1, 10];
  for (; digits < least || power <= whole; power *= 10) digits++;
  let rest = whole | 0;
  for (let to = at + digits - 1; to >= at; to--) {
    const tenth = (rest / 10) | 0;
    into[to] = 48 + rest - tenth * 10;
    rest = tenth;
  }
  return at + digits;
}
