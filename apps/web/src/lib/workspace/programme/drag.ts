import type { Attachment } from 'svelte/attachments';
import { snapped } from '../landing.ts';

/** What a hand does to a bar; `onmove` counts the periods it has gone since it took hold. */
type Hands = {
  periods: () => number;
  /** False where it does not move at all. */
  onstart: () => boolean;
  onmove: (periods: number) => void;
  onend: (taken: boolean) => void;
};
/** Pixels below which a press is a click. */
const slack = 4;

/** Lets a hand move what it is attached to along the lane around it. */
export const draggedBy =
  (hands: Hands): Attachment<HTMLElement> =>
  (node) => {
    let from: { x: number; width: number } | null = null;
    let [isDragged, wasDragged] = [false, false];
    const listen = <K extends keyof HTMLElementEventMap>(name: K, hear: (event: HTMLElementEventMap[K]) => void) => {
      node.addEventListener(name, hear);
      return () => node.removeEventListener(name, hear);
    };
    function end(taken: boolean): void {
      if (isDragged) hands.onend(taken);
      [from, wasDragged, isDragged] = [null, isDragged, false];
    }
    const ends = [
      listen('pointerdown', (event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.stopPropagation();
        wasDragged = false;
        from = { x: event.clientX, width: node.closest('.lane')?.clientWidth ?? 0 };
        node.setPointerCapture(event.pointerId);
      }),
      listen('pointermove', (event) => {
        if (!from) return;
        const gone = event.clientX - from.x;
        if (!isDragged && Math.abs(gone) < slack) return;
        isDragged ||= hands.onstart();
        if (isDragged) hands.onmove(snapped(gone, from.width, hands.periods()));
        else from = null;
      }),
      listen('pointerup', () => end(true)),
      listen('pointercancel', () => end(false)),
      // What ends a drag is no click on the row.
      listen('click', (event) => {
        if (wasDragged) event.stopPropagation();
        wasDragged = false;
      }),
    ];
    return () => ends.forEach((one) => one());
  };
