import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-notice-'));
afterAll(() => rmSync(folder, { recursive: true }));
const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const demo = (name: string) => fileURLToPath(new URL(`../../../../scenarios/auenbruck/${name}.json`, import.meta.url));
const vorrang = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });

test('assets and their inspections become facts, and facts become years to act by', () => {
  const [assets, marks, facts] = ['Anlagen.csv', 'Zustand.csv', 'facts.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(assets, 'Nr;Name;Art;Baujahr;Nutzungsdauer\nS1;Marktgasse;Straße;1990;40\n');
  writeFileSync(marks, 'Anlage;Datum;Note;Skala\nS1;2014;2;RVS\nS1;2018;3;RVS\nS1;2022;4;RVS\n');
  expect(vorrang('import', assets, marks, '--facts', facts, '--language', 'en').stdout).toBe(`4 facts → ${facts}\n`);
  expect(JSON.parse(readFileSync(facts, 'utf8'))).toMatchObject({ format: 'vorrang/facts@1', asset: [{ id: 'S1' }] });
  const { status, stdout } = vorrang('notice', '--facts', facts, '--language', 'de');
  expect(status).toBe(0);
  expect(stdout).toMatch(/Anlagen: 1, mit Jahr zum Handeln: 1\n {2}\d{4} {2}S1 Marktgasse: \d+\s%/);
});

test('the demo city is told bundles, delays, needs and a campaign, for people and for programs', () => {
  const words = ['notice', '--facts', demo('facts'), '--scenario', demo('grundlage')];
  const { stdout } = vorrang(...words, '--language', 'en');
  expect(stdout).toMatch(/run along the same street/);
  expect(stdout).toMatch(/vehicle hours, closed [\d,]+ \(way round \+[\d,]+ m\), lines: Bus/);
  expect(stdout).toMatch(/Campaign\? Marktstraße/);
  const { needs, closures, conditions } = JSON.parse(vorrang(...words, '--json').stdout) as Record<string, unknown>;
  expect(needs).toMatchObject({ reports: 2000, exposure: 'vehicles' });
  expect((closures as unknown[]).length).toBeGreaterThan(20);
  expect((conditions as unknown[]).length).toBeGreaterThan(300);
});

test.each([
  ['nothing to look at', [], /Neither --facts nor --scenario given/],
  ['a file that holds no facts', ['--facts', demo('grundlage')], /format/],
  ['a file that is not there', ['--facts', 'nowhere.json'], /nowhere\.json: does not exist/],
])('%s ends with 2 and one line', (_what, words, said) => {
  const { status, stderr } = vorrang('notice', ...words, '--language', 'en');
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toMatch(said);
});
