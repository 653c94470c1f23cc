import { inflateRawSync } from 'node:zlib';

/**
 * The files of a zip archive by name, from the list at its end: stored or deflated, below 4 GB, one part.
 * Source: PKWARE .ZIP File Format Specification 6.3, 4.3.7, 4.3.12 and 4.3.16.
 */
export function filesInZip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('not a zip archive');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + packed);
    if (method !== 0 && method !== 8) throw new Error(`zip method ${method} is not known here`);
    const text = method === 8 ? inflateRawSync(content) : content;
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), text.toString('latin1'));
    at += 46 + name + extra + comment;
  }
  return files;
}
