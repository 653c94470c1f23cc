import { type Scenario, withProjectValues, withoutPriorities } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsPerPeriod } from './points.ts';
import { listOf, listedProject } from './testing/list.ts';
import { assetAt, metre, projectAt, street, townWith } from './testing/small-town.ts';
import { effectOf } from './value-effect.ts';
import { type Chosen, offersFor, valuedBy, withoutValuing } from './valuing.ts';

const nothing = { asset: [], inspection: [], report: [], trafficCount: [], address: [], today: '2026-11-01' };
const byPriority: Chosen = { base: 1, bySize: 0, rules: [{ name: 'priority', settings: {} }] };
/** As the archive puts it together: values on the projects of the list. */
const with_ = (scenario: Scenario, chosen: Chosen, known = nothing): Scenario => {
  const valued = valuedBy(scenario, known, chosen, 'de');
  return { ...scenario, ...valued, projects: withProjectValues(scenario.projects, valued.projectValues ?? []) };
};
const pointsOf = (scenario: Scenario) =>
  Object.fromEntries(scenario.projects.map(({ id, modes }) => [id, pointsPerPeriod(scenario, modes[0]!)]));

const list = listOf(
  listedProject('bridge', { priority: 'A' }, 900),
  listedProject('bench', { priority: 'C' }, 1),
  listedProject('path', { priority: 'B', duty: true }, 100),
  listedProject('wall', {}, 100),
);

test('a list without scores has no priorities; by its classes it has, and the assumed point gives way to a base worth that is told', () => {
  expect(withoutPriorities(list)).not.toBeNull();
  const valued = with_(list, byPriority);
  expect(withoutPriorities(valued)).toBeNull();
  expect(pointsOf(valued)).toEqual({ bridge: 5, bench: 2, path: 3, wall: 1 });
  expect(valued.criteria.map(({ name, weight, unit }) => [name, weight, unit])).toEqual([
    ['Dringlichkeit', 0, 'Punkte'],
    ['Grundwert jedes Projekts', 1, 'Punkte'],
    ['Punkte aus Priorität', 1, 'Punkte'],
  ]);
});
test('where size counts whole, a bridge of nine times the cost in the middle is worth nine times its class', () => {
  expect(pointsOf(with_(list, { ...byPriority, bySize: 1 }))).toEqual({ bridge: 45, bench: 0.02, path: 3, wall: 1 });
  expect(pointsOf(with_(list, { ...byPriority, bySize: 0.5 }))['bridge']).toBe(15);
});
test('numbers of the planner take the place of the usual ones, and rules add up', () => {
  const rules = [
    { name: 'priority', settings: { A: 10 } },
    { name: 'duty', settings: { points: 7, mandatory: 1 } },
  ];
  const valued = with_(list, { base: 0, bySize: 0, rules });
  expect(pointsOf(valued)).toEqual({ bridge: 10, bench: 1, path: 9, wall: 0 });
  expect(valued.projects.filter(({ mandatory }) => mandatory).map(({ id }) => id)).toEqual(['path']);
});
/** A planner's weight for one criterion, as the scenario page saves it. */
const weighed = (scenario: Scenario, id: string, weight: number): Scenario => ({
  ...scenario,
  criteria: scenario.criteria.map((one) => (one.id === id ? { ...one, weight } : one)),
});
/** Rules applied to a Scenario whose projects may be valued already. */
const again = (scenario: Scenario, chosen: Chosen): Scenario => {
  const bare = { ...withoutValuing(scenario), projects: list.projects };
  const valued = valuedBy(bare, nothing, chosen, 'de', scenario);
  return { ...bare, ...valued, projects: withProjectValues(bare.projects, valued.projectValues ?? []) };
};
const weightsOf = ({ criteria }: Pick<Scenario, 'criteria'>) =>
  Object.fromEntries(criteria.map(({ id, weight }) => [id, weight]));

test('a weight that a planner has given stays when rules are applied again, with other numbers or beside other rules', () => {
  const own = weighed(weighed(with_(list, byPriority), 'valuing:priority', 0.25), 'valuing:base', 0);
  const rules = [
    { name: 'priority', settings: { A: 9 } },
    { name: 'duty', settings: {} },
  ];
  expect(weightsOf(again(own, { base: 2, bySize: 0, rules }))).toEqual({
    use: 0,
    'valuing:base': 0,
    'valuing:priority': 0.25,
    'valuing:duty': 1,
  });
});
test('a weight that a planner gives to what was only assumed stays, when rules are applied again and when they are taken back', () => {
  const own = weighed(with_(list, byPriority), 'use', 0.5);
  expect(weightsOf(again(own, byPriority))['use']).toBe(0.5);
  expect(weightsOf(again(again(own, byPriority), byPriority))['use']).toBe(0.5);
  expect(weightsOf(withoutValuing(again(own, byPriority)))).toEqual({ use: 0.5 });
});
test('whatever weights a planner gives, applying the same rules again changes nothing', () => {
  const weight = fc.double({ min: 0, max: 5, noNaN: true }).map((one) => one + 0);
  fc.assert(
    fc.property(weight, weight, weight, (assumed, base, priority) => {
      const own = weighed(
        weighed(weighed(with_(list, byPriority), 'use', assumed), 'valuing:base', base),
        'valuing:priority',
        priority,
      );
      expect(weightsOf(again(own, byPriority))).toEqual(weightsOf(own));
    }),
  );
});
test('each criterion says in words by which numbers it was made: flags only where they are set, size only where it counts', () => {
  const rules = [
    { name: 'priority', settings: { A: 10 } },
    { name: 'duty', settings: { points: 7, mandatory: 0 } },
  ];
  const told = ({ criteria }: Pick<Scenario, 'criteria'>) =>
    Object.fromEntries(criteria.flatMap(({ id, told: words }) => (words ? [[id, (words as { de: string }).de]] : [])));
  expect(told(with_(list, { base: 1, bySize: 0.5, rules }))).toEqual({
    'valuing:base': '1; die Größe zählt mit 0,50',
    'valuing:priority': 'A 10, B 2, C 1; die Größe zählt mit 0,50',
    'valuing:duty': 'Punkte 7; die Größe zählt mit 0,50',
  });
  const duty = { name: 'duty', settings: { points: 7, mandatory: 1 } };
  expect(told(with_(list, { base: 0, bySize: 0, rules: [duty] }))['valuing:duty']).toBe(
    'Punkte 7, muss in jedem Plan stehen; die Größe zählt nicht',
  );
});
test('taken back, everything is as it was, and what was taken over from other analyses stays', () => {
  const other = { proposal: 'deterioration:wall', project: 'wall', percent: 50, sentence: { de: 'x', en: 'x' } };
  const before = { ...list, projectValues: [other] };
  const { criteria, projectValues, valuing } = withoutValuing(with_(before, byPriority));
  expect([criteria, projectValues, valuing]).toEqual([list.criteria, [other], undefined]);
  expect(valuedBy(before, nothing, { ...byPriority, rules: [] }, 'de')).toEqual({
    criteria: list.criteria,
    projectValues: [other],
    valuing: undefined,
  });
});
test('what the city has said itself is not taken for assumed: rules add to it, and no base worth is proposed', () => {
  const [first, ...others] = list.projects;
  const { assumptions: _none, ...own } = list;
  expect(offersFor(own, nothing).proposed.base, 'assumed by the city itself').toBe(0);
  const stated = { ...list, projects: [{ ...first!, sources: { effects: { kind: 'estimated' } } }, ...others] };
  expect(offersFor(stated, nothing).proposed.base).toBe(0);
  expect(pointsOf(with_(stated, byPriority))).toEqual({ bridge: 5, bench: 2, path: 3, wall: 1 });
  expect(with_(stated, byPriority).criteria.map(({ id, weight }) => [id, weight])).toEqual([
    ['use', 1],
    ['valuing:priority', 1],
  ]);
});
test('offered is what has evidence, with how much; the others say what they need', () => {
  const { rules, projects, proposed } = offersFor(list, nothing);
  const found = rules.map(({ name, evidence, missing }) => [name, evidence, missing === null]);
  expect([projects, found]).toEqual([
    4,
    [
      ['priority', 3, true],
      ['duty', 1, true],
      ['deadline', 0, false],
      ['size-and-kind', 0, false],
      ['condition', 0, false],
      ['reports', 0, false],
      ['people-near', 0, false],
    ],
  ]);
  expect(proposed).toEqual({ base: 1, bySize: 1, rules: [] });
  expect(rules.filter(({ missing }) => missing).every(({ settings }) => settings.length === 0)).toBe(true);
});
test('condition and reports of the asset a project renews are evidence, where the city has them', () => {
  const gasse = assetAt('gasse', 'Straße', street(0, 0, 200), { builtIn: 1987 });
  const town = townWith([
    projectAt('works', 'Straße', street(0, 0, 200)),
    projectAt('far', 'Straße', street(900, 0, 200)),
  ]);
  const report = [100, 120, 140].map((y) => ({
    kind: 'Schlagloch',
    date: '2026-10-01',
    at: [16, 48 + y * metre] as [number, number],
  }));
  const { rules } = offersFor(town, { ...nothing, asset: [gasse], report });
  expect(rules.filter(({ evidence }) => evidence > 0).map(({ name, evidence }) => [name, evidence])).toEqual([
    ['condition', 1],
    ['reports', 1],
  ]);
});
test('the effect is told of those whose rank changes most, with what was there before', () => {
  const effect = effectOf(list, with_(list, { ...byPriority, bySize: 1 }));
  expect(effect[0]).toMatchObject({
    project: 'bridge',
    evidence: [{ de: 'zählt für sich' }, { de: 'Priorität A laut Liste' }],
    before: { points: 1, rank: 4 },
    after: { points: 45, rank: 1 },
  });
  expect(effect).toHaveLength(4);
  expect(effectOf(list, list)).toEqual([]);
  const many = listOf(
    ...Array.from({ length: 30 }, (_, i) => listedProject(`p${i}`, { priority: i % 2 ? 'A' : 'B' }, i + 1)),
  );
  expect(effectOf(many, with_(many, byPriority))).toHaveLength(10);
});
test('projects of one class share a rank where size counts whole, however much they cost', () => {
  const costs = [1, 7, 130, 2_011, 90_000_001];
  const classes = listOf(
    ...costs.flatMap((cost, i) => ['A', 'B'].map((priority) => listedProject(`${priority}${i}`, { priority }, cost))),
  );
  const ranks = effectOf(classes, with_(classes, { ...byPriority, bySize: 1 })).map(({ project, after }) => [
    project[0],
    after.rank,
  ]);
  expect(new Set(ranks.map(String))).toEqual(new Set(['A,1', 'B,6']));
});
test('of two projects of the same cost the one of the higher class is never worth less, whatever else the list says', () => {
  const projects = fc.array(
    fc.record({ priority: fc.constantFrom('A', 'B', 'C', 'D'), cost: fc.integer({ min: 0, max: 1e9 }) }),
    { minLength: 2, maxLength: 20 },
  );
  fc.assert(
    fc.property(projects, fc.double({ min: 0, max: 1, noNaN: true }), (given, bySize) => {
      const scenario = listOf(
        ...given.flatMap(({ priority, cost }, i) => [
          listedProject(`a${i}`, { priority: 'A' }, cost),
          listedProject(`p${i}`, { priority }, cost),
        ]),
      );
      const worth = pointsOf(with_(scenario, { ...byPriority, bySize }));
      for (const i of given.keys()) expect(worth[`a${i}`]!).toBeGreaterThanOrEqual(worth[`p${i}`]!);
    }),
  );
});
