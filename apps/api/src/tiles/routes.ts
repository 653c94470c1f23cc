import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HttpProblem, notFound } from '../problem.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, newRoutes, problems, route } from '../route.ts';
import type { Env } from '../services.ts';
import { deepest } from './address.ts';
import { type MapLayerAnswer, mapLayers } from './answers.ts';
import { layerNamed, layers } from './layers.ts';
import { messages } from './messages.ts';
import { rowsFor, stateOf } from './state.ts';

const number = z
  .string()
  .regex(/^\d{1,8}$/)
  .transform(Number);
const inTile = z.object({ z: number, x: number, y: number });
const tile = {
  200: {
    description: 'A vector tile (Mapbox vector tile 2.1)',
    content: { 'application/vnd.mapbox-vector-tile': { schema: z.string().openapi({ format: 'binary' }) } },
  },
  204: { description: 'Nothing lies there' },
  ...problems,
};

/** An address by content never changes what it answers; it is the reader's own, because a city may be closed to others. */
const forGood = 'private, max-age=31536000, immutable';

const outside = (most: number) => new HttpProblem(422, 'no-tile', messages.texts.noTile({ most }));
const noLayer = () => notFound(messages.texts.noLayer({ names: layers.map(({ name }) => name).join(', ') }));
const outdated = () => new HttpProblem(404, 'outdated-layer', messages.texts.outdated);

/** Refuses what is no tile. */
function checkTile(at: z.output<typeof inTile>, most: number): void {
  if (at.z > most || at.x >= 2 ** at.z || at.y >= 2 ** at.z) throw outside(most);
}

function answerTile(c: Context<Env>, bytes: Uint8Array | null): Response {
  c.header('cache-control', forGood);
  if (bytes === null) return c.body(null, 204);
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/vnd.mapbox-vector-tile' });
}

export const tileRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/layers',
      summary: 'The layers a map of the city may draw, with the files they come from',
      request: { params: inCity },
      responses: { ...answer(mapLayers), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const year = services.now().getUTCFullYear();
      const known = await Promise.all(
        layers.map(async (layer): Promise<MapLayerAnswer> => {
          const { name, label, shown } = layer;
          const state = await stateOf(services.archive.database, cityId, layer, year);
          return {
            name,
            label,
            shown,
            fingerprint: state.fingerprint,
            tiles: `/api/cities/${encodeURIComponent(cityId)}/tiles/${name}/${state.fingerprint}/{z}/{x}/{y}`,
            deepest,
            sources: state.sources.map(({ fileName, createdAt, rows }) => ({
              fileName,
              createdAt: createdAt.toISOString(),
              rows,
            })),
          };
        }),
      );
      return c.json({ layers: known, baseMap: services.baseMap?.answer ?? null }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/tiles/{layer}/{fingerprint}/{z}/{x}/{y}',
      summary: 'A vector tile of a layer, by the fingerprint of what it is drawn from',
      request: { params: inCity.extend({ layer: z.string(), fingerprint: z.string().max(64) }).extend(inTile.shape) },
      responses: tile,
    }),
    async (c) => {
      const { layer: name, fingerprint, ...at } = c.req.valid('param');
      const { services, cityId } = c.var;
      const { database } = services.archive;
      checkTile(at, deepest);
      const layer = layerNamed(name);
      if (!layer) throw noLayer();
      const year = services.now().getUTCFullYear();
      const checkCurrent = async () => {
        if ((await stateOf(database, cityId, layer, year)).fingerprint !== fingerprint) throw outdated();
      };
      await checkCurrent();
      // What changes while it is read must not be kept under the address of what was there before.
      const rows = async () => {
        const found = await rowsFor(database, cityId, layer);
        await checkCurrent();
        return found;
      };
      const wanted = { key: fingerprint, layer: name, year, z: at.z, x: at.x, y: at.y };
      return answerTile(c, await services.tiles.tile(wanted, rows));
    },
  )
  .openapi(
    route('signed-in', {
      method: 'get',
      path: '/api/base-map/{fingerprint}/{z}/{x}/{y}',
      summary: "A vector tile of the server's own base map (BASE_MAP)",
      request: { params: z.object({ fingerprint: z.string().max(64) }).extend(inTile.shape) },
      responses: tile,
    }),
    async (c) => {
      const { baseMap } = c.var.services;
      const { fingerprint, ...at } = c.req.valid('param');
      if (!baseMap) throw notFound(messages.texts.noBaseMap);
      if (baseMap.fingerprint !== fingerprint) throw outdated();
      checkTile(at, baseMap.answer.deepest);
      return answerTile(c, await baseMap.tile(at.z, at.x, at.y));
    },
  );
