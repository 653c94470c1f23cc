import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Scenario, readScenarioValue } from '@vorrang/planning';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-value-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const vorrang = (...words: string[]) =>
  spawnSync(process.execPath, [main, ...words, '--language', 'en'], { encoding: 'utf8' });
const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Scenario;
const [list, valued] = [at('list.json'), at('valued.json')];

beforeAll(() => {
  writeFileSync(at('list.csv'), 'Nr;Name;Kosten;Priorität\nL1;Brücke;90000;A\nL2;Bank;1000;C\nL3;Weg;2000;B\n');
  expect(vorrang('import', at('list.csv'), '--fix', 'all', '--out', list).status).toBe(0);
});

test('the rules are told with their evidence and their numbers, and what the others need', () => {
  const { status, stdout } = vorrang('value', list);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^priority {2}Priority in the list: 3 of 3$/m);
  expect(stdout).toMatch(/^ {2}priority\.A=4 {2}priority A \(one project\)$/m);
  expect(stdout).toMatch(/^duty {2}Duties: The list names no duties/m);
});
test('a list valued by its priorities is a scenario with criteria, and has a brief', () => {
  const rules = ['--rule', 'priority', '--set', 'priority.A=9', '--by-size', '0'];
  expect(vorrang('value', list, ...rules, '--out', valued)).toMatchObject({
    status: 0,
    stdout: `${valued}\n`,
    stderr: '',
  });
  expect(readScenarioValue(read('valued.json')).ok).toBe(true);
  const effects = Object.fromEntries(read('valued.json').projects.map(({ id, modes }) => [id, modes[0]!.effects]));
  expect(effects).toMatchObject({
    L1: { 'valuing:priority': 9, 'valuing:base': 1 },
    L2: { 'valuing:priority': 1 },
    L3: { 'valuing:priority': 2 },
  });
  expect(vorrang('solve', valued, '--engine', 'search', '--steps', '3', '--out', at('plan.json'))).toMatchObject({
    status: 0,
  });
  const brief = ['--format', 'md', '--out', at('brief.md')];
  expect(vorrang('brief', valued, at('plan.json'), ...brief).status).toBe(0);
  expect(readFileSync(at('brief.md'), 'utf8')).toMatch(
    /Assumed, not confirmed: "Points by priority" counts by a valuation rule for 3 projects: A 9/,
  );
});
test('what cannot be done is said: a rule without evidence, one that is unknown, a number that is none, a second valuing', () => {
  const refused = (...words: string[]) => {
    const { status, stderr } = vorrang('value', ...words, '--out', at('none.json'));
    expect(existsSync(at('none.json'))).toBe(false);
    return [status, stderr];
  };
  expect(refused(list, '--rule', 'duty')).toEqual([1, expect.stringMatching(/^duty: The list names no duties/)]);
  expect(refused(list, '--rule', 'gut')).toEqual([2, expect.stringMatching(/no such rule; known are priority, duty/)]);
  expect(refused(list, '--rule', 'priority', '--set', 'priority.Z=1')).toEqual([
    2,
    expect.stringMatching(/one of: priority\.A, priority\.B, priority\.C/),
  ]);
  expect(refused(list, '--rule', 'priority', '--set', 'priority.A=viel')).toEqual([
    2,
    expect.stringMatching(/a number 0–1000/),
  ]);
  expect(refused(list, '--rule', 'priority', '--by-size', '2')).toEqual([2, expect.stringMatching(/from 0 to 1/)]);
  expect(refused(valued, '--rule', 'priority')).toEqual([2, expect.stringMatching(/valued by rules already/)]);
});
