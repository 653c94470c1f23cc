import type { FrontierPoint } from '@vorrang/optimizer/explain';
import { expect, test } from 'vitest';
import { drawnFrontier } from './frontier-drawn.ts';
import type { Asked, Told } from './frontier-messages.ts';
import { FrontierFinder } from './frontier.svelte.ts';
import { planned } from './little-town.ts';

const point = (millions: number, objective: number | null, bound: number | null): FrontierPoint => ({
  share: 1,
  budgetCents: millions * 1e8,
  objective,
  bound,
  started: 3,
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

/** A thread that says what it is told to. */
class Spoken {
  onmessage: ((event: MessageEvent<Told>) => void) | null = null;
  asked: Asked[] = [];
  ended = false;
  postMessage(asked: Asked) {
    this.asked.push(asked);
  }
  terminate() {
    this.ended = true;
  }
  say(data: Told) {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}
test('points come one after the other; whoever has seen enough stops, and keeps what is known', () => {
  const threads: Spoken[] = [];
  const finder = new FrontierFinder(() => {
    threads.push(new Spoken());
    return threads.at(-1)!;
  });
  finder.find(planned({ street: ['new', 0] }));
  expect(finder.state).toBe('working');
  threads[0]!.say({ kind: 'points', points: [point(20, 40, 45)] });
  finder.stop();
  expect([finder.state, finder.points.length, threads[0]!.ended]).toEqual(['stopped', 1, true]);
  threads[0]!.say({ kind: 'points', points: [] });
  expect(finder.points.length).toBe(1);

  finder.find(planned({}));
  expect(finder.points).toEqual([]);
  threads[1]!.say({ kind: 'points', points: [point(10, 1, 2), point(20, 2, 3)] });
  threads[1]!.say({ kind: 'done' });
  expect([finder.state, finder.points.length]).toEqual(['done', 2]);
});
