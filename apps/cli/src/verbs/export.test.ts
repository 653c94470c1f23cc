import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const demo = (name: string) => fileURLToPath(new URL(`../../../../scenarios/auenbruck/${name}.json`, import.meta.url));
const vorrang = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });
const inFolder = (name: string) => join(folder, name);
type Read = { projects: { id: string; geometry?: unknown }[]; constraints: { kind: string }[] };
const read = (name: string) => JSON.parse(readFileSync(inFolder(name), 'utf8')) as Read;

test('the demo city leaves as a GeoPackage and comes in again: every project with its place, every rule, every asset and inspection', () => {
  const left = vorrang(
    'export',
    demo('grundlage'),
    '--facts',
    demo('facts'),
    '--out',
    inFolder('stadt.gpkg'),
    '--language',
    'de',
  );
  expect(left.stderr).toBe('');
  expect(left.stdout).toMatch(
    /^Projekte 120, .*Regeln \d+, Anlagen 609, Zustandserfassungen 1619, Verkehrszählungen 40 → /,
  );
  const words = [
    '--out',
    inFolder('again.json'),
    '--facts',
    inFolder('facts.json'),
    '--first-year',
    '2027',
    '--language',
    'de',
  ];
  const back = vorrang('import', inFolder('stadt.gpkg'), ...words);
  expect(back.status, back.stderr).toBe(0);
  const [given, again] = [JSON.parse(readFileSync(demo('grundlage'), 'utf8')) as Read, read('again.json')];
  const placed = ({ id, geometry }: Read['projects'][number]) => [id, geometry];
  expect(again.projects.map(placed)).toEqual(given.projects.map(placed));
  expect(again.constraints.map(({ kind }) => kind)).toEqual(given.constraints.map(({ kind }) => kind));
  const facts = JSON.parse(readFileSync(inFolder('facts.json'), 'utf8')) as Record<string, unknown[]>;
  const known = JSON.parse(readFileSync(demo('facts'), 'utf8')) as Record<string, unknown[]>;
  for (const kind of ['asset', 'inspection', 'trafficCount']) expect(facts[kind]).toEqual(known[kind]);
});

test('a file of another kind is refused with what is expected', () => {
  const { status, stderr } = vorrang('export', demo('grundlage'), '--out', inFolder('stadt.pdf'), '--language', 'de');
  expect([status, stderr]).toEqual([2, expect.stringContaining('--out endet nicht mit .xlsx oder .gpkg')]);
});
