import { expect, test } from 'vitest';
import { noChoices } from '../../assemble/choices.ts';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';

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
  expect(draft.problems.map(({ type, value }) => [type, value])).toEqual([
    ['not-imported', 'Brücke → Platz & Park'],
    // A fifth is done, and the file does not say what was paid.
    ['still-to-pay', null],
  ]);
});

type Given = Partial<Record<string, string | number>> & { Name: string; OutlineLevel?: number };
const sparse = (...tasks: Given[]) =>
  schedule(
    tasks
      .map((given, i) => ({ UID: i + 1, ...given }))
      .map(
        (given) =>
          `<Task>${Object.entries(given)
            .map(([name, value]) => `<${name}>${value}</${name}>`)
            .join('')}</Task>`,
      )
      .join(''),
  );
const draftOf = async (xml: string) => {
  const understood = understand(await tablesIn(xml, 'plan.xml'), null);
  if (!understood.ok) throw new Error('not understood');
  return draftFrom(understood.value, noChoices, { extent: null, crs: null });
};
const works = (from: string, to: string) => ({ Start: `${from}T08:00:00`, Finish: `${to}T17:00:00` });
const bridge: Given[] = [
  { Name: 'Brücke', OutlineLevel: 1, Cost: 9_000_00, ...works('2027-01-01', '2028-06-30') },
  { Name: 'Planung', OutlineLevel: 2, ...works('2027-01-01', '2027-06-30') },
  { Name: 'Bau', OutlineLevel: 2 },
  { Name: 'Gründung', OutlineLevel: 3, ...works('2027-07-01', '2027-12-31') },
  { Name: 'Überbau', OutlineLevel: 3, ...works('2028-01-01', '2028-06-30') },
];
const square: Given = { Name: 'Platz', OutlineLevel: 1, Cost: 500_00 };

test('tasks without outline numbers are below each other by their order and level', async () => {
  const { projects, problems } = await draftOf(sparse(...bridge, square));
  expect(projects.map(({ name, costCents, phases }) => [name, costCents, phases.map((phase) => phase.name)])).toEqual([
    ['Brücke', 9_000_00, ['Planung', 'Gründung', 'Überbau']],
    ['Platz', 500_00, []],
  ]);
  expect(problems).toEqual([]);
});

const lower = (tasks: Given[]): Given[] => tasks.map((task) => ({ ...task, OutlineLevel: task.OutlineLevel! + 1 }));

test('one task above all projects is their programme, and that is told', async () => {
  const programme = { Name: 'Bauprogramm', OutlineLevel: 1, Cost: 9_600_00 };
  const { projects, problems } = await draftOf(sparse(programme, ...lower([...bridge, square])));
  expect(projects.map(({ name, costCents }) => [name, costCents])).toEqual([
    ['Brücke', 9_000_00],
    ['Platz', 500_00],
  ]);
  expect(problems.map(({ type, severity, value, message }) => [type, severity, value, message.en])).toEqual([
    ['summary-task', 'warning', 'Bauprogramm', expect.stringContaining('Its cost differs by 100.00 from their sum')],
  ]);
});

test('the task on level 0 is the file itself, whatever its number is; several of them are projects', async () => {
  const names = async (...tasks: Given[]) => (await draftOf(sparse(...tasks))).projects.map(({ name }) => name);
  expect(await names({ Name: 'Datei', OutlineLevel: 0 }, square, { ...square, Name: 'Park' })).toEqual([
    'Platz',
    'Park',
  ]);
  expect(await names({ Name: 'Steg', OutlineLevel: 0 }, { ...square, OutlineLevel: 0 })).toEqual(['Steg', 'Platz']);
});

test('a single project with phases, and one that alone says what it costs, is no programme', async () => {
  const names = async (tasks: Given[]) => (await draftOf(sparse(...tasks))).projects.map(({ name }) => name);
  expect(await names(bridge.slice(0, 2))).toEqual(['Brücke']);
  expect(await names(bridge)).toEqual(['Brücke']);
});

test('a project says less than its parts: cost, days and completion come from them', async () => {
  const [table] = await tablesIn(
    sparse(
      { Name: 'Kanal', OutlineLevel: 1 },
      {
        Name: 'Bau',
        OutlineLevel: 2,
        Cost: 300_00,
        PercentComplete: 100,
        ActualCost: 300_00,
        ...works('2027-01-01', '2027-01-10'),
      },
      {
        Name: 'Asphalt',
        OutlineLevel: 2,
        Cost: 100_00,
        PercentComplete: 0,
        RemainingCost: 100_00,
        ...works('2027-01-11', '2027-02-09'),
      },
      square,
    ),
    'plan.xml',
  );
  expect(table!.columns.map((column, i) => [column, table!.declared!.fields[i], table!.rows[0]!.cells[i]])).toEqual([
    ['UID', 'id', '1'],
    ['Name', 'name', 'Kanal'],
    ['Cost', 'cost', '400'],
    ['ActualCost', 'paid', '300'],
    ['RemainingCost', null, '100'],
    ['Start', 'start', '2027-01-01'],
    ['Finish', 'end', '2027-02-09'],
    ['Status', 'status', 'in works'],
    ['PercentComplete', 'completion', '25'],
  ]);
  expect(table!.rows[1]!.cells).toEqual(['4', 'Platz', '500', '', '', '', '', '', '']);
});

test('a schedule names its currency', async () => {
  const named = sparse(square).replace('<Tasks>', '<CurrencyCode>CHF</CurrencyCode><Tasks>');
  expect((await tablesIn(named, 'plan.xml'))[0]!.currency).toBe('CHF');
  expect((await tablesIn(sparse(square), 'plan.xml'))[0]!.currency).toBeNull();
});

test('a schedule in UTF-16 is one too', async () => {
  const xml = sparse(square).replace('UTF-8', 'UTF-16');
  const bytes = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(xml, (sign) => sign.charCodeAt(0)).buffer),
  ]);
  expect((await tablesIn(bytes, 'plan.xml'))[0]!.rows[0]!.cells[1]).toBe('Platz');
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
