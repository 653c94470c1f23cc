/** Where a key brings the cell from `place` among so many lines; null for keys that do not go up or down. */
export function lineAfter(key: string, place: number, { lines, page }: { lines: number; page: number }): number | null {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key];
  if (by !== undefined) return Math.min(lines - 1, Math.max(0, place + by));
  return key === 'Home' ? 0 : key === 'End' ? lines - 1 : null;
}

/** The same for columns, left and right. */
export function columnAfter<Key>(key: string, columns: readonly Key[], from: Key): Key | null {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (by === undefined) return null;
  return columns[Math.min(columns.length - 1, Math.max(0, columns.indexOf(from) + by))] ?? null;
}

/** How far a list has to be scrolled so that a line is seen whole below its head; where it is now, if it is. */
export function scrolledTo(
  line: number,
  { top, height, row, head }: { top: number; height: number; row: number; head: number },
): number {
  const above = line * row;
  const below = head + (line + 1) * row - height;
  return top > above ? above : top < below ? below : top;
}

/** A key that writes a letter: typing opens the cell. */
export const isLetter = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

/** Ticks with every row from one to another, both included. */
export function withRange(
  ticked: ReadonlySet<string>,
  ids: readonly string[],
  { from, to }: { from: string; to: string },
): ReadonlySet<string> {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  if (a < 0 || b < 0) return new Set([...ticked, to]);
  return new Set([...ticked, ...ids.slice(Math.min(a, b), Math.max(a, b) + 1)]);
}
