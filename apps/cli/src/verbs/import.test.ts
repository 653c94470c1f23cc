import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Scenario } from '@vorrang/planning';

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
const list = file('list.csv', 'id;Name;Kosten;Geldquelle;Bezirk\nA;Brücke;100;Land;Nord\nB;Steg;50;Bund;\n');

describe('a list becomes a scenario', () => {
  test('whole, with the year after today, and each assumed number marked', () => {
    expect(importing(list, '--out', at('plain.json'))).toMatchObject({ status: 0, lines: [] });
    const scenario = scenarioAt('plain.json');
    expect(scenario.projects.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(scenario.calendar.start).toBe(`${new Date().getUTCFullYear() + 1}-Q1`);
    expect(scenario.fundingSources.map(({ budget }) => budget)).toEqual([Array(5).fill(800), Array(5).fill(400)]);
  });
  test('a list with a header and no project gives a scenario with none', () => {
    expect(importing(file('none.csv', 'id;Name;Kosten\n'), '--out', at('none.json')).status).toBe(0);
    expect(scenarioAt('none.json').projects).toEqual([]);
  });
  test('proposals are accepted only when asked to; every problem names file, row and column', () => {
    const faulty = join(fixtures, 'capital-plan.csv');
    const refused = importing(faulty, '--out', at('open.json'));
    expect(refused).toMatchObject({
      status: 2,
      stdout: '',
      lines: [expect.stringMatching(/Row 4.*"project_id".*--accept-fixes/)],
    });
    expect(existsSync(at('open.json'))).toBe(false);
    const taken = importing(faulty, '--out', at('open.json'), '--accept-fixes');
    expect(taken.status).toBe(0);
    expect(taken.lines).toContainEqual(expect.stringMatching(/capital-plan\.csv:5:start: warning: .*06\/\/17/));
    expect(scenarioAt('open.json').projects).toHaveLength(4);
  });
  test('with --json all open problems are said, not the first alone', () => {
    const { status, stdout } = importing(join(fixtures, 'bauprogramm.csv'), '--out', at('never.json'), '--json');
    const { problems } = JSON.parse(stdout) as { problems: { severity: string; row: number }[] };
    expect(status).toBe(2);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row)).toEqual([6, 7, 8, 9, 10]);
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
      ['list-source-1', [2000, 2000]],
      ['list-source-2', [1000, 1000]],
    ]);
  });
  test('a list in another currency is refused: nothing is converted', () => {
    const dollars = file('dollars.csv', 'id;Name;Kosten;Währung\nA;Brücke;100;USD\n');
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
  ['a list without costs', [file('costless.csv', 'id;Name\nA;Brücke\n')], /No column for the cost/],
  ['a missing file', [at('nowhere.csv')], /does not exist/],
  ['a folder without lists', [at('empty')], /no file in this folder that is read/],
  ['a month that is none', [list, '--fiscal-month', '13'], /1 to 12/],
  ['a currency that is none', [list, '--currency', 'Euro'], /three letters/],
  ['the same list twice', [list, list], /./],
  ['a value where none belongs', [list, '--accept-fixes=yes'], /--accept-fixes/],
])('%s is refused in one line', (_what, words, said) => {
  const { status, stdout, lines } = importing(...words, '--out', at('never.json'));
  expect({ status, stdout, lines: lines.length }).toEqual({ status: 2, stdout: '', lines: 1 });
  expect(lines[0]).toMatch(said);
  expect(existsSync(at('never.json'))).toBe(false);
});
