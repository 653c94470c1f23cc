import { expect, test } from 'vitest';
import { chosenAtFirst, columnKeys, movedColumn, readChosen, shownOf, withShown, written } from './columns.ts';

test('columns stay as they were chosen: shown, hidden and in their order', () => {
  const chosen = movedColumn(withShown(withShown(chosenAtFirst, 'sources', true), 'plans', false), 'sources', -9);
  expect(shownOf(chosen)[0]).toBe('sources');
  expect(shownOf(chosen)).not.toContain('plans');
  const read = readChosen(written(chosen));
  expect(read).toEqual(chosen);
});
test('at its ends a column stays, and the last one cannot be hidden', () => {
  expect(movedColumn(chosenAtFirst, 'quality', -1).order).toEqual(columnKeys);
  const one = shownOf(chosenAtFirst)
    .slice(1)
    .reduce((all, key) => withShown(all, key, false), chosenAtFirst);
  expect(shownOf(withShown(one, 'quality', false))).toEqual(['quality']);
});
test('what a browser has kept from before, or spoilt, still gives a table', () => {
  expect(readChosen('cost -gone moon')).toEqual({
    order: ['cost', ...columnKeys.filter((key) => key !== 'cost')],
    shown: new Set(['cost']),
  });
  for (const text of [null, '', '-cost', 'null']) expect(readChosen(text)).toEqual(chosenAtFirst);
});
