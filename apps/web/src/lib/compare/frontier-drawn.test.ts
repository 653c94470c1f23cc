import type { FrontierPoint } from '@vorrang/optimizer/explain';
import { expect, test } from 'vitest';
import { drawnFrontier } from './frontier-drawn.ts';

const point = (millions: number, objective: number | null, bound: number | null): FrontierPoint => ({
  share: 1,
  budgetCents: millions * 1e8,
  objective,
  bound,
  started: 3,
  starts: [],
});
const box = { left: 0, top: 0, width: 100, height: 100 };

test('the line goes through what was found, the band up to what is proven; a budget without a plan has no point', () => {
  const drawn = drawnFrontier(
    [point(10, null, 30), point(20, 40, 45), point(30, 60, 60)],
    [{ place: 1, millions: 20, points: 30 }],
    box,
  );
  expect(drawn.xTicks.map(({ at }) => at)).toEqual([10, 15, 20, 25, 30].slice(0, drawn.xTicks.length));
  expect(drawn.dots.map(({ x, y }) => [x, y])).toEqual([
    [50, 66.7],
    [100, 0],
  ]);
  expect(drawn.line).toBe('M50 66.7L100 0');
  expect(drawn.band).toBe('M50 50L100 0L100 0L50 66.7z');
  expect(drawn.spots).toEqual([{ place: 1, x: 50, y: 100 }]);
});
