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
