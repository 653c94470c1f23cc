import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Scenario, cheapestCost as costOf } from '@vorrang/planning';

const main = join(import.meta.dirname, '..', 'main.ts');
const fixtures = join(import.meta.dirname, '../../../../packages/exchange/fixtures');
const folder = mkdtempSync(join(tmpdir(), 'vorrang-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
function file(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}
function importing(...words: string[]) {
  const env = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'import', ...words], { encoding: 'utf8', env });
  return { status, stdout, lines: stderr.split('\n').filter(Boolean) };
}
const scenarioAt = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Scenario;
const list = file(
  'list.csv',
  'id;Name;Kosten;Geldquelle;Bezirk\nA;Brücke;100.000,00;Land;Nord\nB;Steg;50.000,00;Bund;\n',
);

describe('a list becomes a scenario', () => {
  test('whole, with the year after today, and each assumed number marked', () => {
    expect(importing(list, '--out', at('plain.json'))).toMatchObject({ status: 0, lines: [] });
    const scenario = scenarioAt('plain.json');
    expect(scenario.projects.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(scenario.calendar.start).toBe(`${new Date().getUTCFullYear() + 1}-Q1`);
    expect(scenario.fundingSources.map(({ budget }) => budget)).toEqual([
      Array(5).fill(800_000),
      Array(5).fill(400_000),
    ]);
  });
  test('a list with a header and no project gives a scenario with none', () => {
    expect(importing(file('none.csv', 'id;Name;Kosten\n'), '--out', at('none.json')).status).toBe(0);
    expect(scenarioAt('none.json').projects).toEqual([]);
  });
  test('proposals are accepted only when asked to; every problem names file, row and column', () => {
    const faulty = join(fixtures, 'capital-plan.csv');
    const asked = importing(faulty, '--out', at('open.json'));
    expect(asked).toMatchObject({
      status: 1,
      stdout: '',
      lines: [
        expect.stringMatching(/capital-plan\.csv:4:project_id: question: Row 4.*second id "A-2-2"/),
        expect.stringMatching(/capital-plan\.csv:5:start: question: .*"06\/\/17" is no date.*plan without this date/),
        expect.stringContaining('--fix all accepts the proposals (2)'),
      ],
    });
    expect(existsSync(at('open.json'))).toBe(false);
    expect(importing(faulty, '--out', at('open.json'), '--accept-fixes').status).toBe(0);
    const taken = importing(faulty, '--out', at('open.json'), '--fix', 'all');
    expect(taken.status).toBe(0);
    expect(taken.lines).toContainEqual(
      expect.stringMatching(/capital-plan\.csv:5:start: .*06\/\/17.*plan without this date/),
    );
    expect(scenarioAt('open.json').projects).toHaveLength(4);
  });
  test('with --json all open problems are said, not the first alone', () => {
    const { status, stdout } = importing(join(fixtures, 'bauprogramm.csv'), '--out', at('never.json'), '--json');
    const { problems } = JSON.parse(stdout) as { problems: { severity: string; row: number }[] };
    expect(status).toBe(1);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row)).toEqual([10, 6, 6, 7, 8, 9]);
  });
});

describe('into a scenario that exists', () => {
  const base = (change: Partial<Scenario['calendar']>, currency = 'EUR') => {
    const scenario = { ...scenarioAt('plain.json'), projects: [], currency };
    const calendar = { ...scenario.calendar, ...change };
    const years = Math.ceil(calendar.periods / calendar.periodsPerYear);
    const fundingSources = scenario.fundingSources.map((source) => ({
      ...source,
      budget: Array<number>(years).fill(7),
    }));
    return file('base.json', JSON.stringify({ ...scenario, calendar, fundingSources }));
  };
  test('its months and years count: works of a year take twelve months, money is for its two years', () => {
    const into = base({ start: '2030-M01', periodsPerYear: 12, periods: 24, evaluationPeriods: 240 });
    expect(importing(list, '--into', into, '--out', at('joined.json'))).toMatchObject({ status: 0, lines: [] });
    const scenario = scenarioAt('joined.json');
    expect(scenario.projects.map((project) => project.modes[0]!.duration)).toEqual([12, 12]);
    expect(scenario.fundingSources.map(({ id, budget }) => [id, budget])).toEqual([
      ['source-1', [7, 7]],
      ['source-2', [7, 7]],
      ['list-source-1', [2_000_000, 2_000_000]],
      ['list-source-2', [1_000_000, 1_000_000]],
    ]);
  });
  test('a list in another currency is refused: nothing is converted', () => {
    const dollars = file('dollars.csv', 'id;Name;Kosten;Währung\nA;Brücke;100000;USD\n');
    expect(importing(dollars, '--into', base({}), '--out', at('never.json'))).toMatchObject({
      status: 2,
      lines: [expect.stringContaining('in USD, the scenario in EUR')],
    });
  });
});

mkdirSync(at('empty'));
test.each([
  ['a letter', [file('letter.csv', 'Dear council')], /letter\.csv: No header row/],
  ['an empty file', [file('nothing.csv', '')], /nothing\.csv: No header row/],
  ['a missing file', [at('nowhere.csv')], /does not exist/],
  ['a folder without lists', [at('empty')], /no file in this folder that is read/],
  ['a month that is none', [list, '--fiscal-month', '13'], /1 to 12/],
  ['a currency that is none', [list, '--currency', 'Euro'], /three letters/],
  ['rows that are none', [list, '--leave-out', 'x'], /rows like 3,7-9/],
  ['a column that is none', [list, '--map', 'Preis=cost'], /no column "Preis"/],
  ['a field that is none', [list, '--map', 'Kosten=price'], /no field "price"/],
  ['answers that are none', [list, '--answers', file('answers.txt', 'ja')], /no answers/],
  ['a value where none belongs', [list, '--accept-fixes=yes'], /--accept-fixes/],
])('%s is refused in one line', (_what, words, said) => {
  const { status, stdout, lines } = importing(...words, '--out', at('never.json'));
  expect({ status, stdout, lines: lines.length }).toEqual({ status: 2, stdout: '', lines: 1 });
  expect(lines[0]).toMatch(said);
  expect(existsSync(at('never.json'))).toBe(false);
});

describe('what is open is asked, and nothing else is written', () => {
  const open = file(
    'open.csv',
    'Ort;Programm;Betrag\nMühlgasse 1;Gehsteig;ca. 48.000\nBadstraße;Gehsteig;n. n.\nSumme;;48.000\n',
  );
  const questions = () =>
    (
      JSON.parse(readFileSync(at('questions.json'), 'utf8')) as {
        questions: { key: string; proposal: string | null; entry: string | null; answer: string | null }[];
      }
    ).questions;

  test('each question stands in a file of its own, with its proposal and whether a value may be typed', () => {
    const asked = importing(
      open,
      '--map',
      'Ort=name',
      '--questions',
      at('questions.json'),
      '--out',
      at('open-list.json'),
    );
    expect(asked.status).toBe(1);
    expect(existsSync(at('open-list.json'))).toBe(false);
    expect(questions().map(({ key, proposal, entry }) => [key, proposal, entry])).toEqual([
      ['4::sum-row', 'total', null],
      ['2:Betrag:rough-amount', '48.000', 'amount'],
      ['3:Betrag:unknown-amount', null, 'amount'],
    ]);
  });
  test('the file of questions, filled in, answers them; the cells are as they were typed there', () => {
    const answered = questions().map((one) => ({ ...one, answer: one.proposal ?? '52.000' }));
    const answers = file('answers.json', JSON.stringify({ questions: answered }));
    const taken = importing(open, '--map', 'Ort=name', '--answers', answers, '--out', at('answered.json'));
    expect(taken.status).toBe(0);
    expect(scenarioAt('answered.json').projects.map((one) => [one.name, costOf(one)])).toEqual([
      ['Mühlgasse 1', 4_800_000],
      ['Badstraße', 5_200_000],
    ]);
    expect(taken.stdout).toContain('3 rows = 2 projects + 1 total');
  });
  test('answers of a file by the names that work until the next release are taken with a notice', () => {
    const former = { '3:Betrag:unknown-amount': 'leave-out' }; // until the next release
    const answers = file('former.json', JSON.stringify(former));
    const options = ['--map', 'Ort=name', '--answers', answers, '--fix', 'all', '--out', at('former-out.json')];
    const taken = importing(open, ...options);
    expect(taken.status).toBe(0);
    expect(taken.lines).toContain(
      'vorrang: "leave-out" is called "exclude" now; the old name works until the next release.',
    );
    expect(taken.stdout).toContain('3 rows = 1 project + 1 total + 1 left out');
  });
  test('a row left out by its number is left out of the sums too, and counted', () => {
    const taken = importing(open, '--map', 'Ort=name', '--leave-out', '3', '--fix', 'all', '--out', at('less.json'));
    expect(taken.status).toBe(0);
    expect(taken.stdout).toContain('3 rows = 1 project + 1 total + 1 left out');
  });
});

test('a folder is one delivery: lists with the same columns are one list, the money beside it is its money', () => {
  mkdirSync(at('delivery'));
  file('delivery/hochbau.csv', 'Nr;Maßnahme;Kosten\nH1;Rathaus;900.000,00\n');
  file('delivery/tiefbau.csv', 'Nr;Maßnahme;Kosten\nT1;Mühlgasse;300.000,00\n');
  file('delivery/geldquellen.csv', 'Geldquelle;2027;2028\nEigenmittel;500000;600000\nSumme;500000;600000\n');
  expect(importing(at('delivery'), '--fix', 'all', '--out', at('delivery.json')).status).toBe(0);
  const scenario = scenarioAt('delivery.json');
  expect(scenario.projects.map(({ id }) => id)).toEqual(['H1', 'T1']);
  expect(scenario.fundingSources.map(({ name, budget }) => [name, budget.slice(0, 3)])).toEqual([
    ['Eigenmittel', [50_000_000, 60_000_000, 0]],
  ]);
});

test('the years of the plan are those of the list, or as many as asked for', () => {
  const long = file('long.csv', 'Nr;Name;2027;2028;2034\nA;Hafen;100000;200000;300000\n');
  importing(long, '--out', at('long.json'));
  expect(scenarioAt('long.json').calendar.periods).toBe(32);
  importing(long, '--years', '10', '--out', at('long.json'));
  expect(scenarioAt('long.json').calendar.periods).toBe(40);
});
