/** Whether keys go into what somebody types. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;

const store = 'vorrang.single-keys';
/** What was chosen where the browser keeps nothing. */
let chosen: boolean | null = null;
/** Whether keys do something without another one held: whoever speaks to the machine, or presses keys by chance, switches that off. */
export function singleKeysWork(): boolean {
  try {
    return chosen ?? localStorage.getItem(store) !== 'off';
  } catch {
    return true;
  }
}
/** Says whether this browser kept it. */
export function letSingleKeysWork(work: boolean): boolean {
  chosen = work;
  try {
    if (work) localStorage.removeItem(store);
    else localStorage.setItem(store, 'off');
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a single letter is meant for the page: nobody types, no dialog and no menu is open, no other key is held, and letters are not
 * switched off. Source: WCAG 2.2, 2.1.4 "Character Key Shortcuts".
 */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.key.length === 1 && !singleKeysWork()) return false;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector(':is([role=dialog], [role=menu]):not([data-state=closed])')) return false;
  return !isTyping(event);
}
