import { type Chosen, chosenAtFirst, readChosen, written } from './columns.ts';

const key = 'vorrang.columns';

/** The columns as this browser keeps them; a browser that keeps nothing has the first choice. */
export function keptColumns(): Chosen {
  try {
    return readChosen(localStorage.getItem(key));
  } catch {
    return chosenAtFirst;
  }
}
export function keepColumns(chosen: Chosen): void {
  try {
    localStorage.setItem(key, written(chosen));
  } catch {
    // Then they are as chosen until the page is left.
  }
}
