import { expect, test } from 'vitest';
import { randomFrom } from './random.ts';

const drawn = (seed: number) => Array.from({ length: 3 }, randomFrom(seed));

test('the demo city, every plan and every trial stay what they are: these seeds give these numbers', () => {
  expect(drawn(1)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(drawn(-7)).toEqual(drawn(2 ** 32 - 7));
});

test('ten thousand draws lie in [0, 1), a tenth of them in each tenth', () => {
  const random = randomFrom(20);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]! += 1;
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
