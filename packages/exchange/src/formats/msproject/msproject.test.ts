import { expect, test } from 'vitest';
import { noChoices } from '../../choices.ts';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../../understand.ts';

const task = (uid: number, outline: string, name: string, from: string, to: string, more = '') =>
  `<Task><UID>${uid}</UID><Name>${name}</Name><OutlineNumber>${outline}</OutlineNumber><OutlineLevel>${outline === '0' ? 0 : outline.split('.').length}</OutlineLevel><Start>${from}T08:00:00</Start><Finish>${to}T17:00:00</Finish>${more}</Task>`;
const schedule = (tasks: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project"><Name>x</Name><Tasks>${tasks}</Tasks></Project>`;

const town = schedule(
  [
    task(0, '0', 'alles', '2027-01-01', '2028-12-31'),
    task(1, '1', 'Brücke', '2027-01-01', '2028-06-30', '<Cost>12345678</Cost><PercentComplete>20</PercentComplete>'),
    task(2, '1.1', 'Planung', '2027-01-01', '2027-06-30'),
    task(3, '1.2', 'Bau', '2027-07-01', '2028-06-30'),
    task(
      4,
      '2',
      'Platz &amp; Park',
      '2028-07-01',
      '2028-12-31',
      '<Cost>500</Cost><PredecessorLink><PredecessorUID>3</PredecessorUID><Type>1</Type></PredecessorLink>',
    ),
    '<Task><UID>9</UID><IsNull>1</IsNull></Task>',
  ].join(''),
);

test('a schedule becomes projects with phases; links between projects are told', async () => {
  const understood = understand(await tablesIn(town, 'plan.xml'), null);
  if (!understood.ok) throw new Error('not understood');
  const draft = draftFrom(understood.value, noChoices, { extent: null, crs: null });
  expect(draft.projects).toMatchObject([
    {
      id: '1',
      name: 'Brücke',
      costCents: 12_345_678,
      start: '2027-01-01',
      end: '2028-06-30',
      inWorks: true,
      phases: [
        { name: 'Planung', start: '2027-01-01', end: '2027-06-30' },
        { name: 'Bau', start: '2027-07-01', end: '2028-06-30' },
      ],
    },
    { id: '4', name: 'Platz & Park', costCents: 500, inWorks: false },
  ]);
  expect(draft.problems.map(({ type, value }) => [type, value])).toEqual([['not-imported', 'Brücke → Platz & Park']]);
});

test.each([
  ['cut off', town.slice(0, 400), /cannot be read|no task/],
  ['without tasks', schedule(''), /no task on the first level/],
])('a schedule %s is refused with a sentence', async (_what, xml, said) => {
  expect(await refusalOf(xml, 'plan.xml')).toMatch(said);
});

test('a file with a document type is refused: its entities are never opened', async () => {
  const bomb = town.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n');
  expect(await refusalOf(bomb, 'plan.xml')).toContain('cannot be read');
});
