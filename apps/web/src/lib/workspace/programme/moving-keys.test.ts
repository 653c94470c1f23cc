import { expect, test } from 'vitest';
import { nextOf } from './moving-keys.ts';

test('the arrows go from row to row, a page at once, and stop at the ends; other keys go nowhere', () => {
  const rows = Array.from({ length: 20 }, (_, i) => i);
  expect(nextOf(rows, -1, 'ArrowDown')).toBe(0);
  expect(nextOf(rows, 3, 'k')).toBe(2);
  expect(nextOf(rows, 3, 'PageDown')).toBe(15);
  expect(nextOf(rows, 15, 'PageDown')).toBe(19);
  expect(nextOf(rows, 0, 'ArrowUp')).toBe(0);
  expect(nextOf(rows, 3, 'x')).toBeNull();
  expect(nextOf([], -1, 'j')).toBeNull();
});
