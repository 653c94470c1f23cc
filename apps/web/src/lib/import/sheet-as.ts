type Words = Record<'list' | 'open' | 'merged' | 'nothing', string>;
type Sheet = { list: boolean; label: string | null; asked: string | null | undefined };

export function sheetAs(words: Words, { list, label, asked }: Sheet): string {
  if (list) return words.list;
  if (asked === null) return words.open;
  return asked === 'merge' ? words.merged : (label ?? words.nothing);
}
