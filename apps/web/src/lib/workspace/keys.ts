/** Whether a single letter is meant for the page: nobody types, no dialog is open, and no other key is held. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('[role="dialog"]')) return false;
  const { target } = event;
  return !(target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]'));
}
