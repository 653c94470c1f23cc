import type { FrontierPoint } from '@vorrang/optimizer/explain';
import { expect, test } from 'vitest';
import { alternativesOf, isStored } from './alternatives.ts';
import type { Asked, Told } from './beside-messages.ts';
import { Beside } from './beside.svelte.ts';
import { figuresOf } from './figures.ts';
import { planned } from './little-town.ts';

const point = (millions: number, objective: number, bound: number): FrontierPoint => ({
  share: 1,
  budgetCents: millions * 1e8,
  objective,
  bound,
  started: 3,
  starts: [],
});

/** A thread that says what it is told to. */
class Spoken {
  onmessage: ((event: MessageEvent<Told<FrontierPoint>>) => void) | null = null;
  asked: Asked[] = [];
  ended = false;
  postMessage(asked: Asked) {
    this.asked.push(asked);
  }
  terminate() {
    this.ended = true;
  }
  say(data: Told<FrontierPoint>) {
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}
test('points come one after the other; whoever has seen enough stops, and keeps what is known', () => {
  const threads: Spoken[] = [];
  const finder = new Beside('frontier', () => {
    threads.push(new Spoken());
    return threads.at(-1)!;
  });
  finder.find(planned({ street: ['new', 0] }));
  expect(finder.state).toBe('working');
  threads[0]!.say({ kind: 'found', found: [point(20, 40, 45)] });
  finder.stop();
  expect([finder.state, finder.found.length, threads[0]!.ended]).toEqual(['stopped', 1, true]);
  threads[0]!.say({ kind: 'found', found: [] });
  expect(finder.found.length).toBe(1);

  finder.find(planned({}));
  expect(finder.found).toEqual([]);
  threads[1]!.say({ kind: 'found', found: [point(10, 1, 2), point(20, 2, 3)] });
  threads[1]!.say({ kind: 'done' });
  expect([finder.state, finder.found.length]).toEqual(['done', 2]);
});
test('another good plan stands beside the others as theirs do, and no link names it', () => {
  const reference = { ...planned({ street: ['new', 0] }), id: 'a1', scenarioId: 'base', gap: 0.01 };
  const { starts, payments, carryOver } = planned({ lane: ['new', 0], bridge: ['new', 1] }).plan;
  const found = [{ starts, payments, carryOver, objective: 46, in: ['lane', 'bridge'], out: ['street'] }];
  const [other] = alternativesOf(reference, found, (number) => `Other ${number}`);
  expect([other!.scenario.name, other!.gap, isStored(other!), isStored(reference)]).toEqual([
    'Other 1',
    null,
    false,
    true,
  ]);
  expect(
    figuresOf([reference, other!], true)
      .slice(0, 3)
      .map(({ values }) => values),
  ).toEqual([
    [50, 46],
    [100, 350],
    [1, 2],
  ]);
});
