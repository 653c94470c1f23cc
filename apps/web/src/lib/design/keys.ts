/** Whether keys go into what somebody types. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;

/** Whether a single letter is meant for the page: nobody types, no dialog and no menu is open, and no other key is held. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('[role=dialog], [role=menu]')) return false;
  return !isTyping(event);
}
