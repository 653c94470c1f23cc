import { findingsFor } from '@vorrang/optimizer';
import type { Constraint, Finding, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { amountTold, bulletOf } from './amount.ts';
import { rulesInShort } from './in-short.ts';
import { countsOf, foundIn, groupsOf, openAtFirst, partsOf } from './rule-list.ts';
import { findingsByRule, standingOf } from '../stored-rule.ts';
import { contentOf, haveSameRules, projectsOf, sentenceOf } from '../stored-rule.ts';

const ban = (project: string, more: object = {}): Constraint => ({ kind: 'ban', project, reason: 'Denkmal', ...more });
const share = (district: string, minimum: number): Constraint => ({
  kind: 'district-share',
  district,
  minimum,
  citation: 'Stadtentwicklungsvertrag 2023, § 4',
});
const built = { id: 'build', duration: 1, cost: [100], demand: {}, effects: {}, disruption: 0 };
const town = (constraints: Constraint[], switchedOffRules?: Constraint[]): Scenario => ({
  format: 'vorrang/scenario@1',
  name: 'Stadt',
  currency: 'EUR',
  calendar: { start: '2027', periodsPerYear: 1, periods: 3, evaluationPeriods: 6 },
  discountRate: 0,
  criteria: [],
  disruptionWeight: 0,
  districts: [
    { id: 'w', name: 'Weststadt' },
    { id: 's', name: 'Südstadt' },
  ],
  fundingSources: [],
  resources: [],
  projects: [
    {
      id: 'road',
      name: 'Kärntner Straße',
      category: 'road',
      district: 's',
      fundingSources: [],
      mandatory: false,
      modes: [built],
    },
    {
      id: 'park',
      name: 'Stadtpark',
      category: 'park',
      district: 'w',
      fundingSources: [],
      mandatory: false,
      modes: [built],
    },
  ],
  constraints,
  ...(switchedOffRules && { switchedOffRules }),
});
const plan = (...projects: string[]) => ({
  starts: projects.map((project) => ({ project, mode: 'build', period: 0 })),
  payments: [],
  carryOver: [],
});
const sentencesOf = (scenario: Scenario, search: string) =>
  foundIn(groupsOf(scenario, 'de'), scenario, search).flatMap(({ rules }) => rules.map(({ sentence }) => sentence));

test('rules stand by kind as the registry has them, within a kind by their sentences, and none moves when it is switched off', () => {
  const rules = [ban('park'), share('w', 0.1), ban('road'), share('s', 0.2)];
  const keys = (scenario: Scenario) =>
    groupsOf(scenario, 'de').map(({ kind, rules }) => [kind, rules.map(({ key }) => key)]);
  const all = groupsOf(town(rules), 'de');
  expect(all.map(({ kind, rules }) => [kind, rules.length])).toEqual([
    ['district-share', 2],
    ['ban', 2],
  ]);
  expect(all[0]!.rules.map(({ sentence }) => sentence)).toEqual([
    'Bezirk „Südstadt“ bekommt mindestens 20,0\u00a0% aller Ausgaben.',
    'Bezirk „Weststadt“ bekommt mindestens 10,0\u00a0% aller Ausgaben.',
  ]);
  expect(keys(town(rules.slice(1), [rules[0]!]))).toEqual(keys(town(rules)));
  const [off] = groupsOf(town([], [rules[0]!]), 'de');
  expect(off!.rules[0]).toMatchObject({ isOn: false });
});
test('a source that several rules share is told once, above them; others stand in the end', () => {
  const law = { citation: 'Gesetz' };
  const rules = [ban('a', { citation: 'Brief' }), ban('b', law), ban('c'), ban('d', law)];
  const parts = partsOf(groupsOf(town(rules), 'de')[0]!.rules);
  expect(parts.map(({ citation, rules }) => [citation, rules.map(({ rule }) => rule['project'])])).toEqual([
    ['Gesetz', ['b', 'd']],
    [null, ['a', 'c']],
  ]);
});
test('the same rule twice is two rows', () => {
  const keys = groupsOf(town([ban('park'), ban('park')]), 'de')[0]!.rules.map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
test('a search finds rules by project, district, kind and source; umlauts, case and the order of the words do not matter', () => {
  const scenario = town([ban('road', { citation: 'Beschluß 12' }), ban('park'), share('s', 0.2)]);
  for (const search of ['kaerntner', 'KÄRNTNER strasse', 'Karntner', 'beschluss', 'straße ausschluss'])
    expect(sentencesOf(scenario, search), search).toEqual([expect.stringContaining('Kärntner Straße')]);
  expect(sentencesOf(scenario, 'sudstadt')).toEqual([expect.stringContaining('Südstadt')]);
  expect(sentencesOf(scenario, 'vertrag 2023 § 4')).toHaveLength(1);
  expect(sentencesOf(scenario, 'mauer')).toEqual([]);
  expect(sentencesOf(scenario, ' ')).toHaveLength(3);
});
test('what a plan does to a rule is found where the rules stand in another order by now', () => {
  const rules = [ban('park'), share('w', 0.9), share('s', 0.1)];
  const planned = town(rules);
  const found = findingsByRule(planned, findingsFor(planned, plan('park', 'road')));
  const standing = (rule: Constraint) => standingOf(rule, found.get(contentOf(rule)));
  expect([...rules].reverse().map((rule) => standing({ ...rule }))).toEqual(['kept', 'broken', 'broken']);
  expect(standing(ban('road'))).toBeNull();
  const listed = groupsOf(town(rules.slice(1), [rules[0]!]), 'de').flatMap(({ rules }) => rules);
  expect(countsOf(listed, found)).toEqual({ on: 2, off: 1, broken: 1, tight: 0, earned: 0, known: true });
  expect(countsOf([{ rule: ban('road'), isOn: true }], found)).toMatchObject({ known: false });
});
test('one broken finding breaks a rule; only a promise is tight: what pays is earned, what decides leaves nothing to be tight', () => {
  const one = (state: Finding['state']) => ({ state }) as Finding;
  const standing = (kind: string, ...states: Finding['state'][]) => standingOf({ kind }, states.map(one));
  expect(standing('works-at-once', 'slack', 'broken', 'tight')).toBe('broken');
  expect(standing('works-at-once', 'slack', 'tight')).toBe('tight');
  expect(['bundle', 'ban', 'precedence'].map((kind) => standing(kind, 'tight'))).toEqual(['earned', 'kept', 'tight']);
  expect(standing('bundle', 'slack')).toBe('kept');
  expect(standing('ban', 'broken')).toBe('broken');
  expect(standing('ban')).toBeNull();
});
test('a sentence is worked out once, and anew when a name changes; a rule that is none any more is told by its kind', () => {
  const rule = ban('park');
  const before = town([rule]);
  const moved = { ...before, fundingSources: [] };
  expect(sentenceOf(moved, rule)).toBe(sentenceOf(before, rule));
  expect(haveSameRules(before, moved)).toBe(true);
  const renamed = { ...before, projects: [before.projects[0]!, { ...before.projects[1]!, name: 'Volkspark' }] };
  expect(haveSameRules(before, renamed)).toBe(false);
  expect(sentenceOf(renamed, rule).de).toContain('Volkspark');
  expect(sentenceOf(before, { kind: 'ban', project: 7 }).de).toBe('Ausschluss: dieses Projekt wird nicht gebaut');
  expect(sentenceOf(before, { kind: 'unheard-of' }).de).toBe('unheard-of');
});
test('many rules begin folded but for the first group; few are all open', () => {
  const many = Array.from({ length: 12 }, (_, i) => share('s', i / 100));
  expect(openAtFirst(groupsOf(town([...many, ban('park')]), 'de'))).toEqual(['district-share']);
  expect(openAtFirst(groupsOf(town([share('s', 0.1), ban('park')]), 'de'))).toEqual(['district-share', 'ban']);
});
test('folded, the section says how many rules hold, are broken, are off', () => {
  const planned = town([share('w', 0.9), share('s', 0.1)]);
  const findings = findingsFor(planned, plan('park', 'road'));
  expect(rulesInShort({ scenario: planned, planned, evaluation: { findings } }, 'de')).toBe('2 · 1 verletzt');
  const scenario = town([share('s', 0.1)], [share('w', 0.9)]);
  expect(rulesInShort({ scenario, planned, evaluation: { findings } }, 'de')).toBe('1 · 1 aus');
  expect(rulesInShort({ scenario: town([share('s', 0.1)]), planned, evaluation: { findings } }, 'en')).toBe('1');
});
test('a rule names its projects once, whatever its kind', () => {
  expect(projectsOf({ kind: 'precedence', before: 'a', after: 'b' })).toEqual(['a', 'b']);
  expect(projectsOf({ kind: 'bundle', projects: ['a', 'b', 'a'] })).toEqual(['a', 'b']);
  expect(projectsOf(share('s', 0.1))).toEqual([]);
});
test('amounts are told in the unit they were promised in, and drawn to one scale', () => {
  const reader = { locale: 'de-AT', currency: 'EUR' };
  expect(['share', 'projects', 't CO₂'].map((unit) => amountTold(0.5, unit, reader))).toEqual([
    '50,0\u00a0%',
    '0,5',
    '0,5 t CO₂',
  ]);
  expect(amountTold(90_000, 'cents', reader)).toBe('€\u00a0900');
  const [low, high] = [
    { setting: 'minimum', unit: 'share', promised: 0.05, kept: 0.1 },
    { setting: 'minimum', unit: 'share', promised: 0.1, kept: 0.2 },
  ];
  expect(bulletOf(low, [low, high])).toEqual({ promised: 25, kept: 50 });
  const nothing = { ...low, promised: 0, kept: 0 };
  expect(bulletOf(nothing, [nothing])).toEqual({ promised: 0, kept: 0 });
});
