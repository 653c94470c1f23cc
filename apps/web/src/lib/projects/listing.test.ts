import type { Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { filtered, grouped, loosened, noFilter, sorted } from './listing.ts';
import type { Row } from './rows.ts';

const row = (id: string, name: string, more: Partial<Project> = {}, issues: Row['issues'] = []): Row => ({
  id,
  list: null,
  issues,
  project: {
    id,
    name,
    category: 'Straße',
    district: 'west',
    fundingSources: ['own'],
    mandatory: false,
    modes: [{ id: 'm', duration: 1, cost: [1], demand: {}, effects: {}, disruption: 0 }],
    ...more,
  },
});
const issue = { project: 'b', kind: 'outlier', sentence: { de: 'kostet viel', en: 'costs much' } } as const;
const rows = [
  row('a', 'Äußere Straße', { fundingSources: ['land', 'own'], finishBy: 8 }),
  row('b', 'Brücke', { category: 'Brücke', district: null, sources: { cost: { kind: 'assumed' } } }, [issue]),
  row('c', 'Chausse 10', { district: 'east', finishBy: 4 }),
  row('d', 'Chausse 9', { description: 'Der Kanal darunter bricht.' }),
];
const ids = (list: readonly Row[]) => list.map(({ id }) => id).join('');
const find = (change: object) => ids(filtered(rows, { ...noFilter, ...change }));

test('a project is found by its name without umlauts, by its reason, and by several words at once', () => {
  expect(find({ sought: 'aussere' })).toBe('a');
  expect(find({ sought: 'kanal' })).toBe('d');
  expect(find({ sought: 'chausse strasse' })).toBe('cd');
});
test('parts of the filter hold together: kind, district, the whole city, who may pay, what is remarked or assumed', () => {
  expect(find({ kind: 'Straße', source: 'own' })).toBe('acd');
  expect(find({ source: 'land' })).toBe('a');
  expect(find({ district: '' })).toBe('b');
  expect(find({ mark: 'issues' })).toBe('b');
  expect(find({ mark: 'assumed' })).toBe('b');
});
test('where nothing fits, each part that is to blame is named with what would be found without it', () => {
  expect(loosened(rows, { ...noFilter, kind: 'Brücke', district: 'east' })).toEqual([
    { part: 'kind', n: 1 },
    { part: 'district', n: 1 },
  ]);
});
test('numbers in names count as numbers; who has no deadline comes last, up and down', () => {
  const by = (key: 'name' | 'deadline', down: boolean) =>
    ids(
      sorted(rows, { key, down }, ({ project }) => (key === 'name' ? project.name : (project.finishBy ?? null)), 'de'),
    );
  expect(by('name', false)).toBe('abdc');
  expect(by('deadline', false)).toBe('cabd');
  expect(by('deadline', true)).toBe('acbd');
});
test('districts stand in the order of the city, the whole city comes last; the first source stands for all', () => {
  const told = (by: 'district' | 'source', order: string[]) =>
    grouped(rows, by, order).map(({ of, rows: own }) => `${of}:${ids(own)}`);
  expect(told('district', ['west', 'east'])).toEqual(['west:ad', 'east:c', ':b']);
  expect(told('source', ['own', 'land'])).toEqual(['own:bcd', 'land:a']);
});
