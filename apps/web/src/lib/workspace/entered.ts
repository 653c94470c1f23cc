import type { Change } from '@vorrang/planning';

/** Gathers what is entered at once, so that a block that is pasted is one command. */
export function enteredAtOnce(make: (changes: Change[]) => void): (change: Change) => void {
  let entered: Change[] = [];
  return (change) => {
    if (entered.length === 0)
      queueMicrotask(() => {
        make(entered);
        entered = [];
      });
    entered.push(change);
  };
}
