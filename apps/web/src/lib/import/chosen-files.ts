import { untrack } from 'svelte';
import { on } from 'svelte/events';

/** Takes the files of an input as often as some are chosen; also those that were chosen before the page had woken up. */
export const chosenFiles = (take: (files: File[]) => void) => (input: HTMLInputElement) => {
  const taken = () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) take(files);
  };
  untrack(taken);
  return on(input, 'change', taken);
};
