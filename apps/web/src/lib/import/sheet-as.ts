type Words = Record<'list' | 'open' | 'taken' | 'nothing', string>;
type Sheet = { list: boolean; label: string | null; asked: string | null | undefined };

export function sheetAs(words: Words, { list, label, asked }: Sheet): string {
  if (list) return words.list;
  if (asked === null) return words.open;
  return asked === 'take' ? words.taken : (label ?? words.nothing);
}
