import { expect, test } from 'vitest';
import { refusalOf, tablesIn } from '../../testing/read.ts';

const election = `META
key;value
description;Bürgerhaushalt Auenbruck
country;Austria
instance;2027
num_projects;2
budget;50000
vote_type;approval
date_begin;01.03.2027
PROJECTS
project_id;cost;votes;name;category;latitude;longitude
1;20000;37;Trinkbrunnen;Öffentlicher Raum;48.2;16.37
2;35000;12;Radständer;;;
VOTES
voter_id;vote;age;sex
4711;1,2;34;F
`;

test('a citizens’ budget is a list of projects and a funding source; votes of persons are not read', async () => {
  const tables = await tablesIn(election, 'wahl.pb');
  expect(tables).toMatchObject([
    {
      sheet: 'PROJECTS',
      crs: 4326,
      declared: { kind: 'projects', fields: ['id', 'cost', 'points', 'name', 'category', 'lat', 'lon'] },
      rows: [
        { row: 12, cells: ['1', '20000', '37', 'Trinkbrunnen', 'Öffentlicher Raum', '48.2', '16.37'] },
        { row: 13, cells: ['2', '35000', '12', 'Radständer', '', '', ''] },
      ],
    },
    { declared: { kind: 'funding' }, rows: [{ cells: ['Bürgerhaushalt Auenbruck', '2027', '50000'] }] },
  ]);
  expect(JSON.stringify(tables)).not.toContain('4711');
});

test.each([
  ['PLN', 'PLN', []],
  ['zł', null, [['type-error', 'zł']]],
])('a vote in %s says so for all its amounts', async (said, currency, told) => {
  const tables = await tablesIn(election.replace('budget;', `currency;${said}\nbudget;`), 'wahl.pb');
  expect(tables.map((table) => table.currency)).toEqual([currency, currency]);
  expect(tables[0]!.notices.map(({ type, value }) => [type, value])).toEqual(told);
});

test('a file without projects is refused with a sentence', async () => {
  expect(await refusalOf('META\nkey;value\nbudget;5\n', 'wahl.pb')).toContain('no section PROJECTS');
});
