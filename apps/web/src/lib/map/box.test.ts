import { describe, expect, it } from 'vitest';
import { boxOf } from './box.ts';

describe('the box around a place', () => {
  it('holds a point, a line and every part of a multipolygon', () => {
    expect(boxOf([14.3, 48.2])).toEqual([14.3, 48.2, 14.3, 48.2]);
    const line = [
      [14.3, 48.2],
      [14.1, 48.4],
    ];
    expect(boxOf(line)).toEqual([14.1, 48.2, 14.3, 48.4]);
    expect(boxOf([[line], [[[15, 47]]]])).toEqual([14.1, 47, 15, 48.4]);
  });

  it('without coordinates it is empty', () => {
    const [west, , east] = boxOf(undefined);
    expect(west).toBeGreaterThan(east);
  });
});
