import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** RFC 8785 canonical JSON of a parsed JSON value: keys by UTF-16 code unit, numbers as ECMAScript writes them, −0 as 0. */
export const canonicalJson = (value: unknown): string => new TextDecoder().decode(new CanonicalBytes().of(value));

/** `sha256:` and the hash of the canonical JSON, unknown fields included. */
export const fingerprintOf = (value: unknown): string => `sha256:${hexOf(new CanonicalBytes().of(value))}`;

/** Node's own SHA-256 where there is a Node (some 15 times as fast), else the same in JavaScript. */
const { process } = globalThis as { process?: { getBuiltinModule?: (id: 'node:crypto') => Hashing | undefined } };
type Hashing = { createHash: (name: 'sha256') => { update: (data: Uint8Array) => { digest: (as: 'hex') => string } } };
const node = process?.getBuiltinModule?.('node:crypto');
const hexOf = (bytes: Uint8Array): string =>
  node ? node.createHash('sha256').update(bytes).digest('hex') : bytesToHex(sha256(bytes));

/** Writes the canonical form straight into UTF-8: what is hashed are bytes, and a string of them would have to be built first. */
class CanonicalBytes {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  of(value: unknown): Uint8Array {
    this.value(value);
    return this.bytes.subarray(0, this.length);
  }

  private value(value: unknown): void {
    if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.string(value);
    else if (Array.isArray(value)) this.array(value);
    else if (typeof value === 'object' && value !== null) this.object(value as Record<string, unknown>);
    else this.plain(String(value));
  }

  private array(values: unknown[]): void {
    this.byte(91);
    for (let i = 0; i < values.length; i++) {
      if (i > 0) this.byte(44);
      this.value(values[i]);
    }
    this.byte(93);
  }

  private object(object: Record<string, unknown>): void {
    const keys = Object.keys(object);
    for (let i = 1; i < keys.length; i++)
      if (keys[i - 1]! > keys[i]!) {
        keys.sort();
        break;
      }
    this.byte(123);
    let first = true;
    for (let i = 0; i < keys.length; i++) {
      const value = object[keys[i]!];
      if (value === undefined) continue;
      if (!first) this.byte(44);
      first = false;
      this.string(keys[i]!);
      this.byte(58);
      this.value(value);
    }
    this.byte(125);
  }

  /** ECMAScript's way; the digits of what most numbers here are, whole and below a thousand million, are written at once. */
  private number(x: number): void {
    if (!(x >= 0 && x < 1e9 && x === Math.floor(x))) return this.ascii(Number.isFinite(x) ? String(x) : 'null');
    let rest = x | 0;
    let digits = 1;
    for (let power = 10; power <= rest; power *= 10) digits++;
    this.room(digits);
    for (let at = this.length + digits; digits > 0; digits--) {
      const tenth = (rest / 10) | 0;
      this.bytes[--at] = 48 + rest - tenth * 10;
      rest = tenth;
      this.length++;
    }
  }

  private string(text: string): void {
    const start = this.length;
    this.byte(34);
    this.room(text.length);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 32 || unit > 126 || unit === 34 || unit === 92) {
        this.length = start;
        return this.plain(JSON.stringify(text));
      }
      this.bytes[this.length++] = unit;
    }
    this.byte(34);
  }

  private ascii(text: string): void {
    this.room(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
  }

  private plain(text: string): void {
    this.room(3 * text.length);
    this.length += new TextEncoder().encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  private byte(value: number): void {
    this.room(1);
    this.bytes[this.length++] = value;
  }

  private room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = new Uint8Array(2 * (this.length + more));
    wider.set(this.bytes);
    this.bytes = wider;
  }
}
