/** What the table can show of a project beside its name, in the order in which it does at first. */
export const columnKeys = [
  'quality',
  'district',
  'cost',
  'works',
  'plans',
  'deadline',
  'sources',
  'kind',
  'mandatory',
  'earliest',
  'options',
  'followUp',
  'capacity',
  'sunk',
  'description',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** `width` in pixels; `number`: right-aligned. */
type Shape = { width: number; number?: true; atFirst?: true };
const shapes: Record<ColumnKey, Shape> = {
  quality: { width: 78, atFirst: true },
  district: { width: 116, atFirst: true },
  cost: { width: 92, number: true, atFirst: true },
  works: { width: 136, atFirst: true },
  plans: { width: 64, atFirst: true },
  deadline: { width: 76, atFirst: true },
  sources: { width: 200 },
  kind: { width: 96 },
  mandatory: { width: 72 },
  earliest: { width: 110 },
  options: { width: 84, number: true },
  followUp: { width: 120, number: true },
  capacity: { width: 170 },
  sunk: { width: 120, number: true },
  description: { width: 320 },
};
export const widthOf = (key: ColumnKey): number => shapes[key].width;
export const isNumber = (key: ColumnKey): boolean => shapes[key].number ?? false;

/** All columns in the order a reader gave them, and which of them are shown. */
export type Chosen = { order: readonly ColumnKey[]; shown: ReadonlySet<ColumnKey> };

export const chosenAtFirst: Chosen = {
  order: columnKeys,
  shown: new Set(columnKeys.filter((key) => shapes[key].atFirst)),
};

export const shownOf = ({ order, shown }: Chosen): ColumnKey[] => order.filter((key) => shown.has(key));

/** With or without a column; the last one stays, so that the table is one. */
export function withShown(chosen: Chosen, key: ColumnKey, isShown: boolean): Chosen {
  const shown = new Set(chosen.shown);
  if (isShown) shown.add(key);
  else if (shown.size > 1) shown.delete(key);
  return { ...chosen, shown };
}

/** A column so many places further on; at the ends it stays. */
export function movedColumn({ order, shown }: Chosen, key: ColumnKey, by: number): Chosen {
  const from = order.indexOf(key);
  const to = Math.min(order.length - 1, Math.max(0, from + by));
  return { shown, order: order.toSpliced(from, 1).toSpliced(to, 0, key) };
}

const isKey = (text: unknown): text is ColumnKey => columnKeys.some((key) => key === text);

/** As the browser keeps it: every column in its order, a minus before those that are not shown. */
export const written = ({ order, shown }: Chosen): string =>
  order.map((key) => (shown.has(key) ? key : `-${key}`)).join(' ');

/** What was kept, with what the house has learnt to show since at the end; the first choice where it is nothing. */
export function readChosen(text: string | null): Chosen {
  const words = (text ?? '')
    .split(' ')
    .map((word) => ({ key: word.replace(/^-/, ''), isShown: !word.startsWith('-') }));
  const known = words.filter((word): word is { key: ColumnKey; isShown: boolean } => isKey(word.key));
  const shown = new Set(known.filter(({ isShown }) => isShown).map(({ key }) => key));
  if (shown.size === 0) return chosenAtFirst;
  return { order: [...new Set([...known.map(({ key }) => key), ...columnKeys])], shown };
}
