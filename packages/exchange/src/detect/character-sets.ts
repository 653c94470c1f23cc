import iconv from 'iconv-lite';

/** A set of 256 characters: what people call it, and what `iconv-lite` calls it. */
export type CharacterSet = { name: string; encoding: string };

const windows: CharacterSet = { name: 'Windows-1252', encoding: 'windows-1252' };
const others: readonly CharacterSet[] = [
  { name: 'MacRoman', encoding: 'macintosh' },
  { name: 'DOS (CP850)', encoding: 'cp850' },
  { name: 'DOS (CP437)', encoding: 'cp437' },
];

/** So much of a text decides; a list says after a few lines what it is in. */
const enough = 200_000;

/**
 * The eight-bit set a Western text is in: Windows-1252, unless it puts signs and capitals into the middle of words where another set puts
 * letters.
 */
export function likeliestSet(bytes: Uint8Array): CharacterSet {
  const sample = bytes.subarray(0, enough);
  const strange = strangeIn(sample, windows);
  if (strange === 0) return windows;
  const rated = others.map((set) => ({ set, strange: strangeIn(sample, set) }));
  const best = rated.reduce((a, b) => (b.strange < a.strange ? b : a));
  return best.strange * 4 <= strange ? best.set : windows;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);
const isSmall = (sign: string | undefined): boolean => sign !== undefined && /\p{Ll}/u.test(sign);
const isCapital = (sign: string | undefined): boolean => sign !== undefined && /\p{Lu}/u.test(sign);

/** How many characters beyond ASCII stand where nobody writes them. */
function strangeIn(bytes: Uint8Array, { encoding }: CharacterSet): number {
  const text = iconv.decode(bytes, encoding);
  let count = 0;
  for (const { index, 0: sign } of text.matchAll(/[^\0-\x7f]/g))
    if (isStrange(sign, text[index - 1], text[index + 1])) count++;
  return count;
}

function isStrange(sign: string, before: string | undefined, after: string | undefined): boolean {
  if (/[\p{Cc}\p{Cn}\p{Co}\uFFFD\u2500-\u259F\uFB00-\uFB06]/u.test(sign)) return true;
  if (/\p{M}|[\u00AD\u00A0’‘–—·]/u.test(sign)) return false;
  if (!isLetter(sign)) return isLetter(before) && isLetter(after);
  if (!/\p{Script=Latin}/u.test(sign)) return true;
  if (isCapital(sign)) return isSmall(before) || (isLetter(before) && isSmall(after));
  return sign !== 'ß' && isCapital(before) && isCapital(after);
}
