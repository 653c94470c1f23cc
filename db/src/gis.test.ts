import { spawnSync } from 'node:child_process';
import { noFacts } from '@vorrang/planning';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from './archive.ts';
import { bringGisViews, gisLayers } from './gis.ts';
import { createCity } from './stores/cities.ts';
import type { Context } from './stores/change.ts';
import { storeImport } from './stores/imports.ts';
import { insertProjects } from './stores/projects.ts';
import { testDatabases } from './testing/databases.ts';

const at = new Date('2027-03-01T09:00:00Z');
const by: Context = { actor: { id: 'u1', name: 'Anna Berger', role: 'planner' }, at };
const line = { type: 'LineString' as const, coordinates: [[14.2, 48.1], [14.3, 48.2]] }; // prettier-ignore
const area = { type: 'Polygon' as const, coordinates: [[[14, 48], [15, 48], [15, 49], [14, 48]]] }; // prettier-ignore
const [server] = testDatabases().filter(({ kind }) => kind === 'PostgreSQL');

describe.runIf(server)('a desktop GIS on PostgreSQL', () => {
  let archive: Archive & { drop: () => Promise<void>; url: string | null };
  let has = false;
  beforeAll(async () => {
    archive = await server!.open();
    const { database } = archive;
    await createCity(
      database,
      {
        id: 'alpha',
        name: 'Auenbrück',
        currency: 'EUR',
        language: 'de',
        numberFormat: 'de-AT',
        timeZone: 'Europe/Vienna',
        fiscalYearFirstMonth: 1,
        mapExtent: [14, 48, 15, 49],
      },
      by,
    );
    const mode = { id: 'm', duration: 1, cost: [0], demand: {}, effects: {}, disruption: 0 };
    const project = { category: 'bridge', district: null, fundingSources: [], mandatory: false, modes: [mode] };
    await database.transaction((tx) =>
      insertProjects(
        tx,
        'alpha',
        [
          { ...project, id: 'B1', name: 'Mühlbrücke', geometry: line },
          { ...project, id: 'B2', name: 'ohne Ort' },
        ],
        at,
        null,
      ),
    );
    const facts = {
      ...noFacts(),
      district: [{ code: '1', name: 'Altstadt', population: 5, budgetCents: null, geometry: area }],
      asset: [
        {
          id: 's',
          name: 'Ring',
          kind: 'Straße',
          geometry: line,
          builtIn: 1990,
          material: null,
          usefulLifeYears: null,
          vehiclesPerDay: 9,
        },
      ],
      report: [{ kind: 'Schlagloch', date: '2026-05-01', at: [14.2, 48.1] as [number, number] }],
      trafficCount: [{ id: 'z', name: 'Ring', at: [14.2, 48.1] as [number, number], vehiclesPerDay: 9, year: 2025 }],
      address: [{ street: 'Ringstraße', number: '4a', at: [14.2, 48.1] as [number, number] }],
      transit: [{ id: 'l', name: 'Bus 1', kind: 'line' as const, geometry: line, tripsPerDay: 50 }],
    };
    const file = { id: 'i', fileName: 'facts.json', fileSha256: '', rows: 6, assumptions: {} };
    await storeImport(database, 'alpha', file, { projects: [], scenario: null, facts }, by);
    has = await bringGisViews(archive.database);
  });
  afterAll(() => archive?.drop());

  test('sees every layer with its shapes, and sees it again after the views were made anew', async ({ skip }) => {
    if (!has || spawnSync('ogrinfo', ['--version']).status !== 0) {
      console.log('skipped: no PostGIS on this server, or no ogrinfo (Debian, Ubuntu: postgresql-postgis, gdal-bin)');
      return skip();
    }
    expect(await bringGisViews(archive.database)).toBe(true);
    const { hostname, port, username, password, pathname } = new URL(archive.url!);
    const source = `PG:host=${hostname} port=${port || 5432} user=${username} ${password && `password=${password} `}dbname=${pathname.slice(1)}`;
    for (const layer of gisLayers) {
      const { stdout, stderr } = spawnSync('ogrinfo', ['-ro', source, `gis.${layer}`], {
        encoding: 'utf8',
      });
      expect(stdout, `${layer} ${stderr}`).toContain('WGS 84');
      expect(stdout, layer).toMatch(layer === 'project' ? /Feature Count: 2/ : /Feature Count: 1/);
      expect(stdout, layer).toMatch(/(LINESTRING|POLYGON|POINT) \(/);
    }
  });
});
