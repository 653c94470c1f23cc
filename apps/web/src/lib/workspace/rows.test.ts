import type { Plan, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { countsOf, found, groupsOf, rowsOf } from './rows.ts';

const project = (id: string, name: string, district: string | null) => ({
  id,
  name,
  district,
  category: 'Straße',
  modes: [
    { id: 'full', duration: 2, cost: [1, 1], demand: { crew: [2, 2], planning: [3] } },
    { id: 'patch', duration: 1, cost: [1], demand: name === 'Brücke' ? { planning: [1] } : {} },
  ],
});
const scenario = {
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 8 },
  districts: [
    { id: 'west', name: 'West' },
    { id: 'east', name: 'Ost' },
  ],
  fundingSources: [{ id: 'own' }, { id: 'grant' }],
  resources: [
    { id: 'planning', capacity: [9, 9] },
    { id: 'crew', capacity: [4, 4] },
  ],
  projects: [
    project('a', 'Äußere Straße', 'east'),
    project('b', 'Brücke', 'west'),
    project('c', 'Chausse', null),
    project('d', 'Damm', 'west'),
    project('e', 'Esplanade', 'west'),
  ],
} as unknown as Scenario;
const plan = (...starts: [string, string, number][]) =>
  ({ starts: starts.map(([of, mode, period]) => ({ project: of, mode, period })) }) as unknown as Plan;
const shown = {
  scenario,
  plan: {
    ...plan(['a', 'full', 3], ['b', 'patch', 1], ['d', 'full', 0]),
    payments: [
      { project: 'a', fundingSource: 'grant', year: 0, cents: 2 },
      { project: 'a', fundingSource: 'own', year: 0, cents: 3 },
      { project: 'a', fundingSource: 'grant', year: 1, cents: 2 },
      { project: 'b', fundingSource: 'own', year: 0, cents: 1 },
    ],
  },
};
const rows = rowsOf({ scenario, plan: plan(['a', 'full', 0], ['b', 'full', 1], ['c', 'full', 2]) }, shown);

test('every project says what becomes of it: later, another option, falls away, comes in, waits', () => {
  expect(rows.map(({ id, difference }) => [id, difference])).toEqual([
    ['d', 'comes'],
    ['b', 'option'],
    ['c', 'goes'],
    ['a', 'moves'],
    ['e', 'waits'],
  ]);
  expect(countsOf(rows)).toEqual({ goes: 1, comes: 1, option: 1, moves: 1, stays: 0, waits: 1 });
});
test('groups of change begin with what drops out, those of districts follow the city, the whole city comes last', () => {
  expect(groupsOf(rows, 'change', shown).map(({ of }) => of)).toEqual(['goes', 'comes', 'option', 'moves', 'waits']);
  expect(groupsOf(rows, 'district', shown).map(({ of }) => of)).toEqual(['west', 'east', '']);
  expect(groupsOf(rows, 'none', shown)).toEqual([{ of: '', rows }]);
});
test('a project stands with who pays most of it, and with the crew of which it takes the greatest part', () => {
  const told = (by: 'source' | 'resource') =>
    groupsOf(rows, by, shown).map(({ of, rows: own }) => [of, own.map(({ id }) => id).join('')]);
  expect(told('source')).toEqual([
    ['own', 'b'],
    ['grant', 'a'],
    ['', 'dce'],
  ]);
  expect(told('resource')).toEqual([
    ['planning', 'b'],
    ['crew', 'dcae'],
  ]);
});
test('a project is found without its umlauts and in any case', () => {
  expect(found(rows, ' aussere').map(({ id }) => id)).toEqual(['a']);
  expect(found(rows, 'BRUCKE').map(({ id }) => id)).toEqual(['b']);
});
