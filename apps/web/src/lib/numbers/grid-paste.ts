import { pastedCells } from '@vorrang/planning';

/** How many cells of a block went into fields, and how many with something in them had none. */
export type Pasted = { taken: number; outside: number };

/**
 * Takes blocks that a spreadsheet copied, from the field in which they are pasted to the right and down: every cell is typed into the field of its
 * place, so that each is read, shown and refused as if somebody had typed it. `data-row` and `data-column` are the places.
 */
export function gridPaste(tell: (pasted: Pasted) => void): (grid: HTMLElement) => () => void {
  return (grid) => {
    const paste = (event: ClipboardEvent) => {
      const field = event.target as HTMLElement;
      const cells = pastedCells(event.clipboardData?.getData('text/plain') ?? '');
      const [row, column] = [Number(field.dataset['row']), Number(field.dataset['column'])];
      if (!cells || !Number.isInteger(row) || !Number.isInteger(column)) return;
      event.preventDefault();
      const pasted = { taken: 0, outside: 0 };
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          const target = grid.querySelector<HTMLInputElement>(
            `input[data-row="${row + r}"][data-column="${column + c}"]`,
          );
          if (target) put(target, cell);
          // A spreadsheet fills rows up with empty cells: what is not there cannot be lost.
          if (target || cell !== '') pasted[target ? 'taken' : 'outside'] += 1;
        }),
      );
      tell(pasted);
    };
    grid.addEventListener('paste', paste);
    return () => grid.removeEventListener('paste', paste);
  };
}

function put(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
