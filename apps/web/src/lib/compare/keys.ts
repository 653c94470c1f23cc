import { letters } from './plans.ts';

/** What a letter asks for: to look at a plan, or with the shift key to make it the reference. Null for any other key. */
export function letterPressed({
  key,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey'>): { place: number; asReference: boolean } | null {
  const place = letters.findIndex((letter) => letter === key.toUpperCase());
  return place < 0 ? null : { place, asReference: shiftKey };
}
