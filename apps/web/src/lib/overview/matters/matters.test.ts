import { expect, test } from 'vitest';
import type { Role } from '@vorrang/planning';
import type { Card, CardState } from '../card.ts';
import { groupsOf, mattersOf } from './matters.ts';

const card = (id: string, state: CardState, more: Partial<NonNullable<Card['plan']>> | null = {}): Card => ({
  scenario: {
    id,
    name: id,
    derivedFrom: null,
    importId: null,
    revision: 1,
    updatedAt: '2026-11-20T08:00:00Z',
    currency: 'EUR',
    budgetCents: 0,
    rules: 0,
    firstYear: '2027',
    years: 8,
  },
  plan: more && {
    id: `plan-${id}`,
    scenarioId: id,
    fingerprint: '',
    status: 'feasible',
    objective: 1,
    bound: 1,
    gap: 0,
    createdAt: '2026-11-21T08:00:00Z',
    current: true,
    unweighed: null,
    ...more,
  },
  state,
});
const city = { id: 'here', unconfirmed: [] };
const open = (cards: Card[], role: Role, more: Partial<Parameters<typeof mattersOf>[0]> = {}) =>
  mattersOf({ city, cards, role, issues: null, proposals: null, ...more });

test('a planner reads first what there is no plan for, each line with the page where it is done', () => {
  const cards = [
    card('proven', { kind: 'proven' }),
    card('fresh', { kind: 'notYet' }, null),
    card('stuck', { kind: 'noPlan' }, { objective: null }),
  ];
  expect(open(cards, 'planner').map(({ kind, at }) => [kind, at])).toEqual([
    ['noPlan', '/c/here/scenarios/stuck/workspace'],
    ['notYet', '/c/here/scenarios/fresh/workspace'],
    ['undecided', '/c/here/plans/plan-proven/brief'],
  ]);
});

test('a plan without priorities waits for the planners, not for the council', () => {
  const cards = [card('even', { kind: 'proven' }, { unweighed: { de: 'alle gleich', en: 'all alike' } })];
  expect(open(cards, 'planner').map(({ kind }) => kind)).toEqual(['unweighed']);
  expect(open(cards, 'council')).toEqual([]);
});

test('a clerk is led to where decisions are recorded, a council member to the brief', () => {
  const cards = [card('base', { kind: 'proven' })];
  expect(open(cards, 'clerk')[0]!.at).toBe('/c/here/decisions');
  expect(open(cards, 'council')[0]!.at).toBe('/c/here/plans/plan-base/brief');
});

test('what concerns the data is told with its number, and only where there is something', () => {
  const proposals = { scenario: card('base', { kind: 'proven' }).scenario, open: 93 };
  const issues = [{ project: 'bridge' }, { project: 'bridge' }, { project: 'school' }];
  const unconfirmed = [{ id: 'i', fileName: 'liste.csv', scenarioId: 'base' }];
  const told = open([], 'planner', { issues, proposals, city: { id: 'here', unconfirmed } });
  expect(told).toMatchObject([
    { kind: 'unconfirmed', file: 'liste.csv', at: '/c/here/scenarios/base/priorities#assumptions' },
    { kind: 'issues', issues: 3, projects: 2 },
    { kind: 'proposals', open: 93 },
  ]);
  expect(open([], 'planner', { issues: [], proposals: { ...proposals, open: 0 } })).toEqual([]);
});

test('who reads comes first, then the others; of many of a kind three are told at once', () => {
  const cards = [
    card('base', { kind: 'proven' }),
    ...['a', 'b', 'c', 'd', 'e'].map((id) => card(id, { kind: 'notYet' }, null)),
  ];
  const groups = (role: Role) =>
    groupsOf(open(cards, role), role).map(({ turn, matters, more }) => [turn, matters.length, more.length]);
  expect(groups('planner')).toEqual([
    ['you', 3, 2],
    ['council', 1, 0],
  ]);
  expect(groups('clerk')).toEqual([
    ['you', 1, 0],
    ['planner', 3, 2],
  ]);
});
