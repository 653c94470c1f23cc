/** A text as a search compares it: no case, no accents, `ß` as `ss`, `ae`, `oe`, `ue` as `ä`, `ö`, `ü`. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');
