import type { Moving } from '../moving.svelte.ts';

/** What a key does to a project that is held; false where it does nothing. */
export function movedBy(moving: Moving, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, perYear: number) {
  const far = shiftKey ? perYear : 1;
  const steps: Record<string, () => void> = {
    ArrowLeft: () => moving.by(-far),
    ArrowRight: () => moving.by(far),
    ArrowUp: () => moving.turn(-1),
    ArrowDown: () => moving.turn(1),
    o: () => moving.turn(1),
    Enter: () => moving.ask(),
  };
  steps[key]?.();
  return key in steps;
}

/** The row that a key goes to from a selected one (-1: none is); null where it goes to none. */
export function nextOf<Row>(rows: readonly Row[], from: number, key: string): Row | null {
  const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 12, PageUp: -12 }[key];
  if (by === undefined) return null;
  return rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + by))] ?? null;
}
