import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-brief-'));
afterAll(() => rmSync(folder, { recursive: true }));
const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const demo = (name: string) => fileURLToPath(new URL(`../../../../scenarios/auenbruck/${name}.json`, import.meta.url));
const vorrang = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });
const [plan, out] = ['plan.json', 'brief.md'].map((name) => join(folder, name)) as [string, string];

describe('the brief of the demo city, which holds assets, reports, counts, a timetable and addresses', () => {
  beforeAll(() => vorrang('solve', demo('grundlage'), '--engine', 'search', '--steps', '3', '--out', plan));
  const briefIn = (language: 'de' | 'en', ...more: string[]) => {
    const words = ['--format', 'md', '--language', language, '--out', out];
    expect(vorrang('brief', demo('grundlage'), plan, ...more, ...words).status).toBe(0);
    return readFileSync(out, 'utf8');
  };
  test('with its facts says nowhere that any of it is missing', () => {
    const text = briefIn('de', '--facts', demo('facts'));
    expect(text).not.toMatch(/nicht geladen|nicht mitgegeben/);
    expect(text).toMatch(/Zustand der Anlagen: die 10 schlechtesten von \d+/);
    expect(text).toMatch(/Geladen: 2.000 Meldungen aus der Bevölkerung; betroffene vorgeschlagene Projekte: \d+/);
    expect(text).toMatch(/liegen an Linien oder Haltestellen: Bus/);
    expect(briefIn('en', '--facts', demo('facts'))).not.toMatch(/[Nn]ot loaded|No facts of the city/);
  });
  test('without them says that none were given to it, not that the city has none', () => {
    const text = briefIn('en');
    expect(text).toContain('No facts of the city were given to this brief (assets, inspections and citizens’ reports)');
    expect(text).not.toMatch(/[Nn]ot loaded/);
  });
  test('refuses a file that holds no facts', () => {
    const { status, stderr } = vorrang(
      'brief',
      demo('grundlage'),
      plan,
      '--facts',
      plan,
      '--out',
      out,
      '--language',
      'en',
    );
    expect([status, stderr]).toEqual([2, expect.stringMatching(/plan\.json: .*format/)]);
  });
});
