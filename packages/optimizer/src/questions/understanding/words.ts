/** A word of a question as it is compared, and as it was written. A number, a percent sign and a sign of money are words of their own. */
export type Word = { text: string; written: string };

/**
 * A word as it is compared: small, without marks on its letters, `ß` as `ss`, `ae` as `ä`, `str.` as `straße`. What is compared with it
 * has gone through the same.
 */
export const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f’']/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1')
    .replace(/str$/, 'strasse');

const parts = /\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{M}₀-₉]*(?:[’'][\p{L}]+)?|[%€]|(?<=^|\s)[-−–+](?=\s?\d)/gu;

/** The words of a text in their order. Never fails: what is no word is left out. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(parts)].map(([written]) => ({ text: folded(written), written }));
