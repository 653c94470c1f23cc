import { letters } from './plans.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'>;

/** What a letter asks for: to look at a plan, or with the shift key to make it the reference. Null for any other key. */
export function letterPressed(event: Pressed): { place: number; asReference: boolean } | null {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  const place = letters.findIndex((letter) => letter === event.key.toUpperCase());
  return place < 0 ? null : { place, asReference: event.shiftKey };
}
/** Whether letters mean text where the key was pressed, or a menu hears them. */
export const hearsLetters = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, select, textarea, [contenteditable], [role=menu], [role=dialog]') !== null;
