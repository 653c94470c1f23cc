import { expect, test } from 'vitest';
import { planned, town } from '#lib/compare/little-town.ts';
import { isOpenIn, openByYear, rowOf, sitesOf, spanOf, spansOf } from './open-sites.ts';

const town1 = planned({ street: ['new', 1], bridge: ['new', 6], lane: ['new', 0] });

test('works of two years are open in both; who waits comes last and is open in none', () => {
  const sites = sitesOf(town1);
  expect(sites.map(({ project, open }) => [project.id, open])).toEqual([
    ['lane', { from: 0, until: 1 }],
    ['street', { from: 1, until: 2 }],
    ['bridge', { from: 6, until: 7 }],
    ['school', null],
  ]);
  expect(openByYear(town1, sites).map(({ open }) => open)).toEqual([1, 2, 1, 0, 0, 0, 1, 1]);
  expect(sites.filter((site) => isOpenIn(site, 1)).map(({ project }) => project.id)).toEqual(['lane', 'street']);
});

test('works without an open site are open in no year', () => {
  const phases = [{ name: 'Planung', periods: 2, site: false }];
  const projects = town.projects.map((one) => ({ ...one, modes: one.modes.map((mode) => ({ ...mode, phases })) }));
  const sites = sitesOf(planned({ lane: ['new', 0] }, { ...town, projects }));
  expect(sites[0]).toMatchObject({ project: { id: 'lane' }, open: null });
});

test('a quarter of eight years is early, the last three are late, and short calendars have no empty span', () => {
  const sites = sitesOf(town1);
  expect(spansOf(town1, sites)).toEqual([
    { span: 'early', years: '2027–2028', begin: 2 },
    { span: 'middle', years: '2029–2031', begin: 0 },
    { span: 'late', years: '2032–2034', begin: 1 },
  ]);
  expect(spanOf(town1, sites[2]!.works!)).toBe('late');
  const short = planned({}, { ...town, calendar: { ...town.calendar, periods: 1 } });
  expect(spansOf(short, [])).toEqual([{ span: 'early', years: '2027', begin: 0 }]);
});

test('the list says when works begin and end, and nothing of who waits', () => {
  const [lane, , , school] = sitesOf(town1);
  expect(rowOf(town1, lane!, 'de')).toMatchObject({ begins: '2027', ends: '2028', cents: 50 });
  expect(rowOf(town1, school!, 'de')).toMatchObject({ begins: '–', ends: '–', cents: null });
});
