import type { ValuationsAnswer } from '#lib/api/shapes.ts';
import { expect, test } from 'vitest';
import { chosenOf, classesCompared, draftOf } from './draft.ts';

const text = (word: string) => ({ de: word, en: word });
const setting = (key: string, value: number) => ({ key, label: text(key), value, least: 0, most: 9 });
const rule = (name: string, missing: boolean, ...settings: ReturnType<typeof setting>[]) => ({
  name,
  label: text(name),
  rule: text(name),
  bySize: true,
  evidence: missing ? 0 : 3,
  settings,
  missing: missing ? text('needs') : null,
});
const offered: ValuationsAnswer = {
  projects: 3,
  revision: 1,
  weights: {},
  chosen: null,
  proposed: { base: 1, bySize: 1, rules: [] },
  rules: [rule('priority', false, setting('A', 4), setting('B', 2)), rule('duty', true)],
};

test('nothing is chosen for the planner: rules with evidence begin with their usual numbers, unpicked', () => {
  expect(draftOf(offered)).toEqual({
    base: 1,
    bySize: 1,
    rules: { priority: { picked: false, numbers: { A: 4, B: 2 } } },
  });
  expect(chosenOf(draftOf(offered))).toEqual({ base: 1, bySize: 1, rules: [] });
});
test('what is applied stands there with its numbers, and classes that came later with their usual ones', () => {
  const chosen = { base: 0, bySize: 0.5, rules: [{ name: 'priority', settings: { A: 9 } }] };
  const draft = draftOf({ ...offered, chosen });
  expect(draft.rules).toEqual({ priority: { picked: true, numbers: { A: 9, B: 2 } } });
  expect(chosenOf(draft)).toEqual({ ...chosen, rules: [{ name: 'priority', settings: { A: 9, B: 2 } }] });
});
test('a field that is not understood is no number, and nothing is sent', () => {
  const draft = draftOf(offered);
  expect(chosenOf({ ...draft, base: null })).toBeNull();
  const half = (picked: boolean) => ({ ...draft, rules: { priority: { picked, numbers: { A: null, B: 2 } } } });
  expect(chosenOf(half(true))).toBeNull();
  expect(chosenOf(half(false))).not.toBeNull();
});
test('an A of four points counts five thirds of a B of two, because every project counts one by itself', () => {
  const [priority] = offered.rules;
  const draft = { picked: true, numbers: { A: 4, B: 2 } };
  expect(classesCompared(priority!, draft, 1, {}).map(({ times }) => times)).toEqual([5 / 3]);
  expect(classesCompared(priority!, { picked: true, numbers: { A: 2, B: 2 } }, 1, {})).toEqual([]);
});
test('what is told of two classes holds for the weights that a planner has given', () => {
  const draft = { picked: true, numbers: { A: 4, B: 2 } };
  const told = (weights: Record<string, number>) =>
    classesCompared(offered.rules[0]!, draft, 1, weights).map(({ times }) => times);
  expect(told({ 'valuing:base': 0 })).toEqual([2]);
  expect(told({ 'valuing:priority': 0.5 })).toEqual([3 / 2]);
  expect(told({ 'valuing:priority': 0 })).toEqual([]);
});
