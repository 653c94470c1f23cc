import { expect, test } from 'vitest';
import { itemsOf } from '#lib/list/items.ts';
import type { Row } from '../rows.ts';
import { Cursor } from './cursor.svelte.ts';
import { scrolledTo } from './grid-keys.ts';

const row = (id: string): Row => ({
  id,
  list: null,
  issues: [],
  project: {
    id,
    name: id,
    category: 'Straße',
    district: null,
    fundingSources: [],
    mandatory: false,
    modes: [{ id: 'm', duration: 1, cost: [1], demand: {}, effects: {}, disruption: 0 }],
  },
});
const groups = [
  { of: 'west', rows: ['a', 'b', 'c'].map(row) },
  { of: 'east', rows: ['d', 'e'].map(row) },
];
function table({ mayPlan = true, isGrouped = false } = {}) {
  const looking = { project: null as string | null, ticked: new Set<string>() as ReadonlySet<string> };
  const asked: string[] = [];
  const items = itemsOf(groups, isGrouped ? new Set() : null);
  const cursor = new Cursor(looking, {
    items: () => items,
    columns: () => ['district', 'cost'],
    mayPlan: () => mayPlan,
    isClosed: () => false,
    page: () => 3,
    show: () => undefined,
    onopen: ({ id }, key, typed) => asked.push([id, key, typed].filter(Boolean).join(' ')),
    onfold: (group) => asked.push(`fold ${group}`),
  });
  const press = (...keys: string[]) =>
    keys.map((text) => {
      const parts = text.split('+');
      const key = parts.at(-1)!;
      return cursor.hear({
        key: key === 'Space' ? ' ' : key,
        shiftKey: parts.includes('Shift'),
        ctrlKey: parts.includes('Ctrl'),
        metaKey: false,
        altKey: false,
      });
    });
  return { looking, asked, cursor, press, ticks: () => [...looking.ticked].join('') };
}

test('arrows look at rows and go through cells; a letter or Enter opens the cell the keys are in', () => {
  const { looking, asked, press } = table();
  press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', '7');
  expect(looking.project).toBe('b');
  expect(asked).toEqual(['b cost', 'b cost 7']);
  press('Ctrl+End');
  expect(looking.project).toBe('e');
});
test('Space ticks, Shift ticks what is between, Ctrl A all that is listed, Esc none', () => {
  const { press, ticks } = table();
  press('Space', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  expect(ticks()).toBe('abcd');
  press('Ctrl+a');
  expect(ticks()).toBe('abcde');
  press('Escape');
  expect(ticks()).toBe('');
});
test('a press with Shift ticks from the row that is looked at to this one', () => {
  const { cursor, ticks, looking } = table();
  cursor.press({ shiftKey: false, ctrlKey: false, metaKey: false }, row('b'), 'name');
  cursor.press({ shiftKey: true, ctrlKey: false, metaKey: false }, row('d'), 'name');
  expect([ticks(), looking.project]).toEqual(['bcd', 'b']);
});
test('on the name of a group the same keys fold it, and it is no project', () => {
  const { looking, asked, press } = table({ isGrouped: true });
  press('Enter', 'Space');
  expect([asked, looking.project]).toEqual([['fold west', 'fold west'], null]);
});
test('who reads only ticks nothing and types into nothing', () => {
  const { press, ticks, asked } = table({ mayPlan: false });
  expect(press('Space', 'x', 'Ctrl+a')).toEqual([false, false, false]);
  press('Shift+ArrowDown');
  expect([ticks(), asked]).toEqual(['', []]);
});
test('a row is brought into view below the head, and left where it is if it can be seen', () => {
  const at = { height: 32 + 10 * 28, row: 28, head: 32 };
  expect(scrolledTo(3, { ...at, top: 0 })).toBe(0);
  expect(scrolledTo(12, { ...at, top: 0 })).toBe(3 * 28);
  expect(scrolledTo(1, { ...at, top: 100 })).toBe(28);
});
