import { describe, expect, test } from 'vitest';
import { noChoices } from './choices.ts';
import { draftOf } from '../testing/forms.ts';
import { proposeMapping } from '../map/mapping.ts';
import { draftImport } from './draft-import.ts';

const heads = ['Nr', 'Maßnahme', 'Kosten (EUR)'];
const one = ['1', 'Ulmenweg', '100000'];
const asking = { ...noChoices, accepted: [] };
const open = ({ problems }: Awaited<ReturnType<typeof draftOf>>) =>
  problems.filter(({ severity }) => severity === 'error').map(({ type, column }) => `${type} ${column}`);

describe('a date nobody can read moves a project to another year: it is asked, never dropped', () => {
  test.each(['31.2.2028', 'nach der Brücke', '06//17', '2o27'])('“%s” as start, end or deadline', async (text) => {
    for (const column of ['Baubeginn', 'Bauende', 'Frist']) {
      const rows = [
        [...heads, column],
        [...one, text],
      ];
      expect(open(await draftOf(rows, asking))).toEqual([`no-day ${column}`]);
      const answered = await draftOf(rows, { ...asking, answers: { [`2:${column}:no-day`]: '30.6.2028' } });
      expect(open(answered)).toEqual([]);
      const { start, end, deadline } = answered.projects[0]!;
      expect([start, end, deadline].filter((day) => day !== null)).toEqual(['2028-06-30']);
      const without = await draftOf(rows, { ...asking, answers: { [`2:${column}:no-day`]: 'none' } });
      expect([open(without), without.projects[0]!.facts[column]]).toEqual([[], text]);
    }
  });

  test.each(['n. n.', 'offen', 'tbd', '–', 'laufend', 'keine'])('“%s” says that there is none', async (text) => {
    const draft = await draftOf(
      [
        [...heads, 'Baubeginn', 'Frist'],
        [...one, text, text],
      ],
      asking,
    );
    expect(open(draft)).toEqual([]);
    expect(draft.projects[0]).toMatchObject({ start: null, deadline: null });
  });

  test.each([
    ['swap', '2027-01-01', '2028-12-31'],
    ['start', '2028-01-01', null],
    ['end', null, '2027-12-31'],
    ['2029', '2028-01-01', '2029-12-31'],
  ])('an end before its start is asked; answered with “%s”', async (answer, start, end) => {
    const rows = [
      [...heads, 'Beginn', 'Ende'],
      [...one, '2028', '2027'],
    ];
    expect(open(await draftOf(rows, asking))).toEqual(['end-before-start Ende']);
    const draft = await draftOf(rows, { ...asking, answers: { '2:Ende:end-before-start': answer } });
    if (answer === 'swap')
      expect([draft.projects[0]!.start, draft.projects[0]!.end]).toEqual(['2027-12-31', '2028-01-01']);
    else expect([draft.projects[0]!.start, draft.projects[0]!.end]).toEqual([start, end]);
  });
});

test.each([
  ['Bauzeit', '2027–2029', '2027-01-01', '2029-12-31'],
  ['Bauzeitraum', 'Mai 2027 bis Q3 2028', '2027-05-01', '2028-09-30'],
  ['Ausführungszeitraum', '01.03.2027 - 30.11.2027', '2027-03-01', '2027-11-30'],
  ['Construction period', 'March 2027 to June 2028', '2027-03-01', '2028-06-30'],
  ['Baubeginn', '2027 - 2028', '2027-01-01', '2028-12-31'],
])('%s “%s” is a beginning and an end', async (column, text, start, end) => {
  const draft = await draftOf(
    [
      [...heads, column],
      [...one, text],
    ],
    asking,
  );
  expect(open(draft)).toEqual([]);
  expect(draft.projects[0]).toMatchObject({ start, end });
});

test('a time in months is no beginning, and no question either', async () => {
  const draft = await draftOf(
    [
      [...heads, 'Bauzeit'],
      [...one, '18 Monate'],
    ],
    asking,
  );
  expect(open(draft)).toEqual([]);
  expect(draft.projects[0]).toMatchObject({ start: null, facts: { Bauzeit: '18 Monate' } });
});

describe('the order of day and month is one for the whole list', () => {
  test('a deadline decides it for the start, and the other way round', async () => {
    const rows = [
      ['No', 'Name', 'Cost', 'Start date', 'Deadline'],
      ['1', 'Elm Lane', '100000', '03/04/2027', '25/12/2028'],
    ];
    expect((await draftOf(rows, asking)).projects[0]).toMatchObject({ start: '2027-04-03', deadline: '2028-12-25' });
  });
  test('phases follow it', async () => {
    const rows = [
      ['No', 'Name', 'Cost', 'Design start', 'Design end', 'Construction start', 'Construction end'],
      ['1', 'Elm Lane', '100000', '03/04/2027', '25/12/2027', '04/05/2028', '06/07/2028'],
    ];
    expect((await draftOf(rows, asking)).projects[0]!.phases.map(({ start }) => start)).toEqual([
      '2027-04-03',
      '2028-05-04',
    ]);
  });
});

describe('a rough total beside years that add up', () => {
  const rows = (total: string) => [
    ['Nr', 'Maßnahme', 'Gesamtkosten (EUR)', '2027', '2028'],
    ['1', 'Ulmenweg', total, '300000', '180000'],
    ['2', 'Brücke', '500000', '300000', '200000'],
  ];
  test('that says the same is no question', async () => {
    const draft = await draftOf(rows('ca. 480.000'), asking);
    expect([open(draft), draft.projects[0]!.costCents]).toEqual([[], 48_000_000]);
  });
  test('of which nothing is known yet is what its years are', async () => {
    const draft = await draftOf(rows('n. n.'), asking);
    expect([open(draft), draft.projects[0]!.costCents]).toEqual([[], 48_000_000]);
  });
  test('that says more is asked, with both sums', async () => {
    const draft = await draftOf(rows('ca. 600.000'), asking);
    expect(open(draft)).toEqual(['rough-amount Gesamtkosten (EUR)']);
    const readings = draft.problems.find(({ type }) => type === 'rough-amount')!.readings!.map(({ label }) => label.en);
    expect(readings).toEqual(['the years: 480,000.00', '600,000.00']);
    const key = '2:Gesamtkosten (EUR):rough-amount';
    const costWith = async (answer: string) =>
      (await draftOf(rows('ca. 600.000'), { ...asking, answers: { [key]: answer } })).projects[0]!.costCents;
    expect([await costWith('years'), await costWith('600.000')]).toEqual([48_000_000, 60_000_000]);
  });
});

test('a list of which nothing is left but its headings is read: there is no date to decide anything by', () => {
  const table = { fileName: 'leer.csv', sheet: null, columns: ['Nr', 'Maßnahme', 'Kosten', 'Baubeginn', 'Frist'] };
  const empty = { ...table, headerRow: 1, rows: [], crs: null, notices: [] };
  expect(draftImport(empty, proposeMapping(empty), noChoices).projects).toEqual([]);
});
