import { expect, test } from 'vitest';
import { RowBuilder } from '../src/model/linear-model.ts';
import { mpsOf } from './mps.ts';

test('a model of two starts, one sum of money and one row of each sense reads as it should', () => {
  const builder = new RowBuilder([3, 2]);
  const money = builder.column(0, Infinity);
  const never = builder.column(-1, 0);
  const rows = [builder.row(-Infinity, 1), builder.row(0.25, Infinity), builder.row(2, 2), builder.row(-1, 5)] as const;
  builder.put(rows[0], 0, 1);
  builder.put(rows[0], 1, 1);
  builder.put(rows[1], money, 0.5);
  builder.put(rows[2], money, 1);
  builder.put(rows[3], never, -4);

  expect([...mpsOf(builder.finish())].join('')).toBe(`NAME city FREE
ROWS
 N points
 L r0
 G r1
 E r2
 L r3
COLUMNS
 M0 'MARKER' 'INTORG'
 c0 points -3
 c0 r0 1
 c1 points -2
 c1 r0 1
 M1 'MARKER' 'INTEND'
 c2 points 0
 c2 r1 0.5
 c2 r2 1
 c3 points 1
 c3 r3 -4
RHS
 RHS r0 1
 RHS r1 0.25
 RHS r2 2
 RHS r3 5
RANGES
 RNG r3 6
BOUNDS
 UP BND c0 1
 UP BND c1 1
 PL BND c2
 FX BND c3 0
ENDATA
`);
});
