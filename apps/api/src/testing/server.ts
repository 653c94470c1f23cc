import { createAccount, openArchive, createCity, insertProjects, insertScenario, setRole } from '@vorrang/db';
import { type Role, type Scenario, roles } from '@vorrang/planning';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import type { Configuration } from '../configuration.ts';
import type { Services } from '../services.ts';
import { openSignInAttempts } from '../sign-in/attempts.ts';
import { createAuth, hashPassword } from '../sign-in/auth.ts';
import { makeLink } from '../sign-in/links.ts';
import { openBaseMap } from '../tiles/base-map.ts';
import { openTileRenderer } from '../tiles/tile-renderer.ts';
import { openSolveQueue } from '../solves/queue.ts';
import { contractOf } from './contract.ts';

const password = 'correct horse battery';
const address = 'http://127.0.0.1:4999';

export const testScenario: Scenario = {
  format: 'vorrang/scenario@1',
  name: 'Grundlage',
  derivedFrom: null,
  currency: 'EUR',
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 24 },
  discountRate: 0.03,
  criteria: [{ id: 'need', name: 'Bedarf', unit: 'Punkte', weight: 1, pointsPerUnit: 1 }],
  disruptionWeight: 1,
  districts: [{ id: 'old', name: 'Altstadt', population: 4000 }],
  fundingSources: [
    { id: 'own', name: 'Eigenmittel', kind: 'own', budget: [50_000_00, 50_000_00], carryOverShare: 0.5 },
  ],
  resources: [],
  projects: ['Brücke', 'Kanal', 'Schule'].map((name, i) => ({
    id: `P${i}`,
    name,
    category: 'Bau',
    district: 'old',
    fundingSources: ['own'],
    mandatory: false,
    geometry: { type: 'Point', coordinates: [14.2 + i / 100, 48.1] },
    modes: [
      {
        id: 'build',
        name: 'Neubau',
        duration: 2,
        cost: [20_000_00, 10_000_00],
        demand: {},
        effects: { need: 3 - i },
        disruption: 0.1,
      },
    ],
  })),
  constraints: [{ kind: 'precedence', before: 'P0', after: 'P1', lag: 0 }],
};

type Who = Role | 'elsewhere' | 'installation';

/** The whole server but its socket: real database, sign-in, job queue and solver, two cities, one person a role. */
export async function startTestServer(overrides: Partial<Configuration> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vorrang-api-'));
  const archive = await openArchive({ folder: join(folder, 'database') });
  const configuration: Configuration = {
    host: '127.0.0.1',
    port: 4999,
    publicUrl: null,
    dataFolder: folder,
    databaseUrl: null,
    uploadLimitBytes: 200_000,
    restoreLimitBytes: 400_000,
    demoAllowed: true,
    baseMapFile: null,
    secret: 'x'.repeat(64),
    ...overrides,
  };
  const auth = createAuth(archive, configuration, () => address);
  let ids = 0;
  const parts = { archive, now: () => new Date(), newId: () => `id-${ids++}` };
  const solves = openSolveQueue(parts);
  const attempts = openSignInAttempts(archive.database);
  const tiles = openTileRenderer();
  const baseMap = await openBaseMap(configuration.baseMapFile);
  const services: Services = {
    ...parts,
    auth,
    attempts,
    solves,
    tiles,
    baseMap,
    configuration,
    address: () => address,
  };
  const app = createApp(services);
  const contract = contractOf(app);
  const system = { actor: { id: 'system', name: 'System', role: 'system' as const }, at: new Date() };
  const cookies = new Map<Who, string>();
  for (const city of ['here', 'elsewhere']) await loadCity(archive, city, system);
  for (const role of [...roles, 'elsewhere', 'installation'] as const) {
    const id = `person-${role}`;
    const passwordHash = await hashPassword(auth, password);
    const fresh = { id, name: `Person ${role}`, email: `${role}@city.example`, passwordHash };
    if (role === 'installation') await useFirstLink(fresh.email, fresh.name);
    else await createAccount(archive.database, fresh, system);
    if (role === 'elsewhere') await setRole(archive.database, 'elsewhere', id, 'administrator', system);
    else if (role !== 'installation') await setRole(archive.database, 'here', id, role, system);
    const response = await ask('POST', '/api/sign-in', null, { email: `${role}@city.example`, password });
    cookies.set(
      role,
      response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    );
  }
  return {
    app,
    services,
    /** Every answer is held against it. */
    contract,
    /** A request as somebody of this role, as a stranger (null), as the administrator of the other city, or as who runs the installation. */
    as: (who: Who | null) => (method: string, path: string, body?: unknown, more?: Record<string, string>) =>
      ask(method, path, who && cookies.get(who)!, body, more),
    stop: async () => {
      await solves.stop();
      await tiles.stop();
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function useFirstLink(email: string, name: string): Promise<void> {
    const wanted = { purpose: 'administrator' as const, role: null, userId: null };
    const token = (await makeLink(services, null, wanted, system)).split('/').at(-1);
    await ask('POST', '/api/links/use', null, { token, email, name, password });
  }

  async function ask(
    method: string,
    path: string,
    cookie: string | null,
    body?: unknown,
    more?: Record<string, string>,
  ): Promise<Response> {
    const headers = new Headers({ host: '127.0.0.1:4999', 'accept-language': 'de', ...more });
    if (cookie) headers.set('cookie', cookie);
    const raw = body instanceof FormData || typeof body === 'string';
    if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
    const response = await app.request(`${address}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    });
    await contract.check(method, `${address}${path}`, response);
    return response;
  }
}

async function loadCity(
  archive: Services['archive'],
  id: string,
  context: Parameters<typeof createCity>[2],
): Promise<void> {
  const { projects, name, derivedFrom: _derived, ...settings } = testScenario;
  await createCity(
    archive.database,
    {
      id,
      name: `Stadt ${id}`,
      currency: 'EUR',
      language: 'de',
      numberFormat: 'de-AT',
      timeZone: 'Europe/Vienna',
      fiscalYearFirstMonth: 1,
      mapExtent: [14, 48, 15, 49],
    },
    context,
  );
  await archive.database.transaction(async (tx) => {
    await insertProjects(tx, id, projects, context.at, null);
    await insertScenario(tx, id, { id: 'base', name, derivedFrom: null, importId: null, settings }, context);
  });
}
