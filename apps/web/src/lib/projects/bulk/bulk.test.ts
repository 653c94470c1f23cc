import type { Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import type { Row } from '../rows.ts';
import { editsFor, oneList } from './bulk.ts';

const list = (importId: string | null): Row['list'] => ({
  importId,
  calendar: { start: '2027', periodsPerYear: 1, periods: 5, evaluationPeriods: 5 },
  districts: [],
  fundingSources: [],
  resources: [],
  criteria: [],
});
const own = list(null);
const row = (id: string, more: Partial<Project> = {}, of: Row['list'] = own): Row => ({
  id,
  list: of,
  issues: [],
  project: {
    id,
    name: id,
    category: 'Straße',
    district: 'west',
    fundingSources: ['own'],
    mandatory: false,
    modes: [{ id: 'm', duration: 1, cost: [1], demand: {}, effects: {}, disruption: 0 }],
    ...more,
  },
});
const rows = [
  row('a'),
  row('b', { district: 'east', fundingSources: ['own', 'land'] }),
  row('c', { district: 'east', finishBy: 3 }),
];

test('who stands there already is not changed', () => {
  expect(editsFor(rows, { key: 'district', district: 'east' }).map(({ project }) => project)).toEqual(['a']);
  expect(editsFor(rows, { key: 'deadline', finishBy: 3 }).map(({ project }) => project)).toEqual(['a', 'b']);
  expect(editsFor(rows, { key: 'mandatory', mandatory: false })).toEqual([]);
});
test('a source comes or goes beside the others of each project', () => {
  expect(editsFor(rows, { key: 'addSource', source: 'land' })).toEqual(
    ['a', 'c'].map((project) => ({ project, changes: [{ at: ['fundingSources'], to: ['own', 'land'] }] })),
  );
  expect(editsFor(rows, { key: 'dropSource', source: 'own' }).map(({ changes }) => changes[0]!.to)).toEqual([
    [],
    ['land'],
    [],
  ]);
});
test('projects of two lists have no words in common, nor have those that nobody plans', () => {
  expect(oneList(rows)).toBe(own);
  expect(oneList([...rows, row('x', {}, list('import'))])).toBeNull();
  expect(oneList([row('x', {}, null)])).toBeNull();
});
