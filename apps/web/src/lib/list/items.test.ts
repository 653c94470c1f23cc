import { expect, test } from 'vitest';
import { itemsOf, toggled } from './items.ts';

const row = (id: string) => ({ id });
const groups = [
  { of: 'west', rows: [row('a'), row('b')] },
  { of: 'east', rows: [row('c')] },
];
const told = (closed: ReadonlySet<string> | null) => itemsOf(groups, closed).map(({ key }) => key);

test('a district that is folded keeps its name and hides its projects; without groups there are projects alone', () => {
  const closed = toggled(new Set(), 'west');
  expect(told(closed)).toEqual(['group west', 'group east', 'c']);
  expect(told(toggled(closed, 'west'))).toEqual(['group west', 'a', 'b', 'group east', 'c']);
  expect(told(null)).toEqual(['a', 'b', 'c']);
});
