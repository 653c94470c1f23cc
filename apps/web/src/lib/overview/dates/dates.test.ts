import { expect, test } from 'vitest';
import { planned, town } from '#lib/compare/little-town.ts';
import { nextDatesOf } from './dates.ts';

const at = (choice: Parameters<typeof planned>[0], scenario = town, today = '2026-12-01') =>
  nextDatesOf(planned(choice, scenario), today, 6);

test('two beginnings to come are told, the nearest first, each with all that begins', () => {
  const begins = at({ lane: ['new', 0], bridge: ['new', 0], street: ['new', 2], school: ['new', 4] });
  expect(begins).toEqual([
    { kind: 'begins', day: '2027-01-01', projects: ['bridge', 'lane'] },
    { kind: 'begins', day: '2029-01-01', projects: ['street'] },
  ]);
});

test('what lies behind is no date to come, and a city whose data have none has none', () => {
  expect(at({ lane: ['new', 0] }, town, '2027-01-02')).toEqual([]);
  expect(at({})).toEqual([]);
});

test('a deadline ends the day before the period it excludes, and says whether the plan keeps it', () => {
  const projects = town.projects.map((one) => (one.id === 'school' ? one : { ...one, finishBy: 3 }));
  const deadlines = at({ lane: ['new', 0] }, { ...town, projects }).filter(({ kind }) => kind === 'deadline');
  expect(deadlines).toMatchObject([
    { day: '2029-12-31', project: { id: 'street' }, end: 'waits' },
    { day: '2029-12-31', project: { id: 'bridge' }, end: 'waits' },
    { day: '2029-12-31', project: { id: 'lane' }, end: 'inTime' },
  ]);
});

test('a grant has a last day, a moratorium a first; those that bind nothing have none', () => {
  const fundingSources = [
    { ...town.fundingSources[0]!, name: 'Bund', grantTerms: { payUntil: 1, worksUntil: 4 } },
    { ...town.fundingSources[0]!, id: 'land', name: 'Land', grantTerms: { payUntil: 7, worksUntil: 8 } },
  ];
  const constraints = [
    { kind: 'moratorium', projects: ['lane', 'street'], from: 2, to: 4, reason: 'Stadtfest' },
    { kind: 'moratorium', projects: ['lane'], from: 0, to: 1 },
  ];
  expect(at({}, { ...town, fundingSources, constraints })).toEqual([
    { kind: 'lastPayment', day: '2028-12-31', source: 'Bund' },
    { kind: 'moratorium', day: '2029-01-01', projects: 2, reason: 'Stadtfest' },
    { kind: 'worksUntil', day: '2030-12-31', source: 'Bund' },
  ]);
});
