import type { Repair } from '@vorrang/optimizer/infeasibility';
import type { Plan, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import type { Asked, Offer, Told } from './conflict-messages.ts';
import { ConflictFinder } from './finder.svelte.ts';
import { conflictInShort } from './in-short.ts';
import { behind, movesOf, sourceTakenBack, titleOf } from './offers.ts';

const said = (de: string) => ({ de, en: de });
const project = (id: string, more: object = {}) => ({
  id,
  name: id,
  modes: [{ id: 'build', duration: 1, cost: [1] }],
  ...more,
});
const rule = { kind: 'season', months: [1], citation: 'Beschluss vom 3. Mai' };
const scenario = {
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 8 },
  projects: [project('bridge', { citation: 'Bescheid 2025' }), project('road'), project('park')],
  constraints: [rule],
} as unknown as Scenario;
const plan = (starts: [string, number][]) =>
  ({ starts: starts.map(([id, period]) => ({ project: id, mode: 'build', period })) }) as unknown as Plan;
const asked: Asked = {
  scenario,
  planned: scenario,
  plan: plan([
    ['bridge', 0],
    ['road', 1],
  ]),
};
const promise = { rule: 'once', subject: { project: 'bridge' }, sentence: said('Pflicht') };
const offer = (change: number, more: object = {}) =>
  ({
    repair: { kind: 'promise', change, ...promise, ...more } as Repair,
    command: { changes: [] },
    plan: plan([
      ['bridge', 2],
      ['park', 0],
    ]),
  }) satisfies Offer;

/** A thread that says what it is told to say. */
function threads() {
  const all: { ended: boolean; say: (told: Told) => void }[] = [];
  const start = () => {
    const own = {
      ended: false,
      say: (data: Told) => thread.onmessage?.call({} as Worker, { data } as MessageEvent<Told>),
    };
    const thread: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'> = {
      postMessage: () => undefined,
      terminate: () => void (own.ended = true),
      onmessage: null,
    };
    all.push(own);
    return thread;
  };
  return { all, start };
}
const reader = { language: 'de', locale: 'de-AT' } as const;
const nobody = () => {
  throw new Error('no plan was found');
};

test('the conflict is told before any repair is known, and of all repairs the three cheapest stay', () => {
  const { all, start } = threads();
  const finder = new ConflictFinder(start);
  finder.find(asked, nobody);
  expect(conflictInShort(finder, reader)).toMatch(/^Kein Plan gefunden · woran es liegt, wird gesucht/);
  all[0]!.say({ kind: 'conflict', conflict: [promise], isProven: true });
  expect(conflictInShort(finder, reader)).toBe('Kein Plan möglich · bewiesen · Reparaturen werden gesucht …');
  for (const change of [1, 0.2, 3, 0.1]) all[0]!.say({ kind: 'repair', offer: offer(change) });
  expect(finder.repairs.map(({ repair }) => repair.change)).toEqual([0.1, 0.2, 1]);
  all[0]!.say({ kind: 'done' });
  expect(conflictInShort(finder, reader)).toMatch(/^Kein Plan möglich · bewiesen · 3 Reparaturen nach \d+,\d s$/);
  expect(all[0]!.ended).toBe(true);
});

test('a newer command ends the search that runs, and what that one still says is not heard', () => {
  const { all, start } = threads();
  const finder = new ConflictFinder(start);
  finder.find(asked, nobody);
  finder.find(asked, nobody);
  all[0]!.say({ kind: 'conflict', conflict: [promise], isProven: true });
  expect([all[0]!.ended, all[1]!.ended, finder.conflict]).toEqual([true, false, null]);
});

test('what is not proven is not called impossible; a search that is stopped keeps what it has found', () => {
  const { all, start } = threads();
  const finder = new ConflictFinder(start);
  finder.find(asked, nobody);
  all[0]!.say({ kind: 'open' });
  expect(conflictInShort(finder, reader)).toBe('Kein Plan gefunden · ob es einen gibt, ist nicht bewiesen');
  finder.find(asked, nobody);
  all[1]!.say({ kind: 'conflict', conflict: [promise], isProven: false });
  all[1]!.say({ kind: 'repair', offer: offer(1) });
  finder.stop();
  expect(conflictInShort(finder, reader)).toMatch(/^Kein Plan möglich · nach Aussage des Lösers · eine Reparatur nach/);
  expect(finder.state).toBe('stopped');
});

test('a plan that there is after all is handed on', () => {
  const { all, start } = threads();
  const finder = new ConflictFinder(start);
  const heard: Plan[] = [];
  finder.find(asked, (found) => void heard.push(found));
  all[0]!.say({ kind: 'plan', plan: asked.plan });
  expect(heard).toEqual([asked.plan]);
});

test('who takes a duty or a rule back is told where it was promised', () => {
  const of = (more: object) => offer(1, more).repair;
  expect(titleOf(of({}))).toBe('duty');
  expect(sourceTakenBack(scenario, of({}))).toBe('Bescheid 2025');
  expect(sourceTakenBack(scenario, of({ subject: { project: 'road' } }))).toBeNull();
  expect(titleOf(of({ rule: 'season', position: 0 }))).toBe('rule');
  expect(sourceTakenBack(scenario, of({ rule: 'season', position: 0 }))).toBe('Beschluss vom 3. Mai');
  expect(sourceTakenBack(scenario, of({ kind: 'deadline' }))).toBeUndefined();
});

test('of a repaired plan it is told what drops out, comes in and moves, in this order', () => {
  expect(movesOf(asked, scenario, offer(1)).map(({ id, difference }) => [id, difference])).toEqual([
    ['road', 'goes'],
    ['park', 'comes'],
    ['bridge', 'moves'],
  ]);
});

test('behind a promise stands its rule, its project, or the money and crews of the city', () => {
  const about = (more: object) => behind(scenario, { ...promise, ...more });
  expect(about({})).toEqual({ project: 'bridge' });
  expect(about({ rule: 'season', position: 0, subject: { projects: ['road', 'park'] } })).toEqual({
    rule,
    project: 'road',
  });
  expect(about({ rule: 'money', subject: { fundingSource: 'own' } })).toEqual({ part: 'money' });
});
