import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewImport } from '../imports/answers.ts';
import { writeBaseMap } from '../testing/base-map-file.ts';
import { startTestServer } from '../testing/server.ts';
import { throughSession } from '../testing/through-session.ts';
import { openBaseMap } from './base-map.ts';
import type { MapLayersAnswer } from './answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const base = '/api/cities/here';
const planner = () => throughSession(server.as('planner'));
const layersNow = async () =>
  ((await (await server.as('reader')('GET', `${base}/layers`)).json()) as MapLayersAnswer).layers;
const layer = async (name: string) => (await layersNow()).find((one) => one.name === name)!;
const store = async (name: string, content: string) => {
  const body = new FormData();
  body.append('file', new File([content], name));
  body.append('choices', '{}');
  return (await (await planner()('POST', `${base}/imports`, body)).json()) as NewImport;
};
/** The tile at a zoom in which a place lies. */
const tileAt = (template: string, lon: number, lat: number, z: number): string => {
  const y = (1 - Math.log(Math.tan((lat * Math.PI) / 180) + 1 / Math.cos((lat * Math.PI) / 180)) / Math.PI) / 2;
  const at = { z, x: Math.floor(((lon + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) };
  return template.replace('{z}', String(at.z)).replace('{x}', String(at.x)).replace('{y}', String(at.y));
};
const decoded = async (answer: Response, name: string) => {
  const drawn = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer()))).layers[name]!;
  return Array.from({ length: drawn.length }, (_, i) => drawn.feature(i));
};
/** Where Linux tells: the files of a folder that this process holds open. */
const openFilesUnder = (folder: string): string[] =>
  existsSync('/proc/self/fd')
    ? readdirSync('/proc/self/fd').flatMap((fd) => {
        try {
          const file = readlinkSync(`/proc/self/fd/${fd}`);
          return file.startsWith(folder) ? [file] : [];
        } catch {
          return [];
        }
      })
    : [];
const sheet = 'Nr;Name;Art;Baujahr;Nutzungsdauer;Breite;Länge\nS1;Marktgasse;Straße;1990;40;48.2;14.3\n';

test('a tile holds what lies there, as it stands this year, and can be kept for good', async () => {
  const before = await layer('assets');
  expect(before.sources).toEqual([]);
  const stored = await store('Anlagen.csv', sheet);
  const { fingerprint, tiles, sources } = await layer('assets');
  expect(fingerprint).not.toBe(before.fingerprint);
  expect(sources).toMatchObject([{ fileName: 'Anlagen.csv', rows: 1 }]);
  const there = await server.as('reader')('GET', tileAt(tiles, 14.3, 48.2, 14));
  expect(there.status).toBe(200);
  expect(there.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
  expect(there.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  const [asset, ...more] = await decoded(there, 'assets');
  expect(more).toEqual([]);
  expect(asset!.properties).toMatchObject({ id: 'S1', name: 'Marktgasse', kind: 'Straße', builtIn: 1990 });
  expect(asset!.properties['health']).toBeGreaterThan(0);
  const elsewhere = await server.as('reader')('GET', tileAt(tiles, -70, 10, 14));
  expect([elsewhere.status, await elsewhere.text()]).toEqual([204, '']);

  expect((await planner()('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(200);
  expect((await layer('assets')).fingerprint).toBe(before.fingerprint);
  const outdated = await server.as('reader')('GET', tileAt(tiles, 14.3, 48.2, 14));
  expect(outdated.status).toBe(404);
  expect(await outdated.text()).toContain('hat sich inzwischen geändert');
});

test('a project that is moved is drawn where it lies now, under another address', async () => {
  const { body, revision } = (await (await planner()('GET', `${base}/projects/P0`)).json()) as {
    body: object;
    revision: number;
  };
  const before = await layer('projects');
  const geometry = { type: 'Point', coordinates: [14.5, 48.3] };
  const saved = await planner()('PUT', `${base}/projects/P0`, {
    revision,
    reason: 'Vermessen',
    body: { ...body, geometry },
  });
  expect(saved.status).toBe(200);
  const { fingerprint, tiles } = await layer('projects');
  expect(fingerprint).not.toBe(before.fingerprint);
  const features = await decoded(await planner()('GET', tileAt(tiles, 14.5, 48.3, 15)), 'projects');
  expect(features.map(({ properties }) => properties['id'])).toContain('P0');
});

test('reports are no layer: nobody sees on a map who reported what', async () => {
  const stored = await store('meldungen.csv', 'Art;Datum;Breite;Länge\nSchlagloch;2026-05-01;48.2001;14.3\n');
  expect((await layersNow()).map(({ name }) => name)).toEqual([
    'base',
    'districts',
    'assets',
    'traffic-counts',
    'transit',
    'projects',
  ]);
  await planner()('POST', `${base}/imports/${stored.id}/undo`);
});

test.each([
  ['a layer nobody has', '/tiles/reports/x/1/0/0', 404, 'Diese Ebene gibt es nicht; vorhanden sind base'],
  [
    'a tile outside the world',
    '/tiles/base/x/3/8/0',
    422,
    'Diese Kachel gibt es nicht; erwartet werden z von 0 bis 15',
  ],
  ['a zoom that is not cut', '/tiles/base/x/22/0/0', 422, 'erwartet werden z von 0 bis 15'],
  ['a tile that is no number', '/tiles/base/x/1/a/0', 422, ''],
])('%s is refused with a sentence', async (_what, path, status, sentence) => {
  const answer = await server.as('reader')('GET', `${base}${path}`);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(sentence);
});

test('a file that is no base map stops the start with one sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vorrang-base-map-'));
  const broken = join(folder, 'kaputt.pmtiles');
  writeFileSync(broken, 'PM no tiles at all');
  await expect(openBaseMap(broken)).rejects.toThrow(/^BASE_MAP=.*kaputt\.pmtiles is no PMTiles file; set it to/);
  await expect(openBaseMap(join(folder, 'none'))).rejects.toThrow(/cannot be read \(ENOENT\)/);
  expect(openFilesUnder(folder), 'what was refused is let go').toEqual([]);
  rmSync(folder, { recursive: true });
});

test('a base map of the server’s own is drawn below, to who is signed in: streets from a PMTiles file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vorrang-base-map-'));
  const file = join(folder, 'auenbruck.pmtiles');
  const street = (name: string, north: number): GeoJSON.Feature => ({
    type: 'Feature',
    properties: { name, class: 'primary' },
    geometry: { type: 'LineString', coordinates: [[-60, north], [60, north]] }, // prettier-ignore
  });
  writeBaseMap(file, [street('Ring', 20), street('Uferstraße', -20)], [-61, -21, 61, 21]);
  const own = await startTestServer({ baseMapFile: file });
  try {
    const { baseMap } = (await (await own.as('reader')('GET', `${base}/layers`)).json()) as MapLayersAnswer;
    expect(baseMap).toMatchObject({ credit: 'Vermessung Auenbruck', deepest: 0, bounds: [-61, -21, 61, 21] });
    const whole = tileAt(baseMap!.tiles, 0, 0, baseMap!.deepest);
    const answer = await own.as('reader')('GET', whole);
    expect(answer.status).toBe(200);
    const streets = await decoded(answer, 'transportation');
    expect(streets.map(({ properties }) => properties['name'])).toEqual(['Ring', 'Uferstraße']);
    expect((await own.as('reader')('GET', tileAt(baseMap!.tiles, 0, 0, 1))).status).toBe(422);
    expect((await own.as(null)('GET', whole)).status).toBe(401);
  } finally {
    await own.stop();
    rmSync(folder, { recursive: true });
  }
});
