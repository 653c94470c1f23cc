import { createHash } from 'node:crypto';
import {
  type Database,
  type FactSource,
  findCity,
  lastEvent,
  listFactSources,
  listFacts,
  listProjects,
  projectsState,
} from '@vorrang/db';
import type { FactKind } from '@vorrang/planning';
import type { Feature } from 'geojson';
import type { Layer, Read, Rows } from './layer.ts';

/** A layer as it stands: its fingerprint, and which files it comes from. */
export type LayerState = { fingerprint: string; sources: FactSource[] };

/** States by the last event of their city: a map asks for twenty tiles at once. */
const states = new WeakMap<Database, Map<string, LayerState>>();
const mostStates = 500;

/** A layer as it stands now. */
export async function stateOf(database: Database, cityId: string, layer: Layer, year: number): Promise<LayerState> {
  const known = states.get(database) ?? new Map<string, LayerState>();
  states.set(database, known);
  const key = JSON.stringify([cityId, layer.name, year, await lastEvent(database, cityId)]);
  const state = known.get(key) ?? (await readState(database, cityId, layer, year));
  if (known.size >= mostStates) known.clear();
  known.set(key, state);
  return state;
}

/**
 * The fingerprint of a layer says what it is drawn from without reading it: imports with their rows and days, how often projects were
 * changed, the revision of the city; for what ages, the year.
 */
async function readState(database: Database, cityId: string, layer: Layer, year: number): Promise<LayerState> {
  const sources = (await listFactSources(database, cityId)).filter(({ kind }) => layer.reads.includes(kind));
  const city = layer.reads.includes('baseMap') ? await findCity(database, cityId) : null;
  const state = [
    cityId,
    layer.name,
    sources.map(({ importId, kind, rows, createdAt }) => [importId, kind, rows, createdAt]),
    layer.reads.includes('projects') && (await projectsState(database, cityId)),
    city && [city.revision, city.createdAt],
    layer.reads.includes('inspection') && year,
  ];
  return { fingerprint: createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 24), sources };
}

/** Everything a layer reads. */
export async function rowsFor(database: Database, cityId: string, { reads }: Layer): Promise<Partial<Rows>> {
  const parts = await Promise.all(reads.map(async (read) => [read, await rowsOf(database, cityId, read)] as const));
  return Object.fromEntries(parts);
}

async function rowsOf(database: Database, cityId: string, read: Read): Promise<unknown> {
  if (read === 'projects') return (await listProjects(database, cityId)).map(({ body }) => body);
  if (read !== 'baseMap') return listFacts(database, cityId, read satisfies FactKind);
  const map = (await findCity(database, cityId))?.baseMap as { features?: Feature[] } | null | undefined;
  return map?.features ?? [];
}
