import { z } from '@hono/zod-openapi';
import { named } from '../contract.ts';
import { instant, text } from '../shapes.ts';

const mapLayer = named(
  'MapLayer',
  z.object({
    name: z.string(),
    label: text,
    /** Whether a map shows it before anybody asks for it. */
    shown: z.boolean(),
    fingerprint: z.string(),
    /** Where its tiles lie; `{z}`, `{x}` and `{y}` are those of the tile. */
    tiles: z.string(),
    deepest: z.int(),
    sources: z.array(z.object({ fileName: z.string(), createdAt: instant, rows: z.int() })),
  }),
);
export type MapLayerAnswer = z.infer<typeof mapLayer>;

/** Where the tiles of the server's own base map lie, and whose data they are. Degrees: west, south, east, north. */
const baseMap = z.object({
  tiles: z.string(),
  deepest: z.int(),
  credit: z.string(),
  bounds: z.array(z.number()),
});
export type BaseMapAnswer = z.infer<typeof baseMap>;
export const mapLayers = named('MapLayers', z.object({ layers: z.array(mapLayer), baseMap: baseMap.nullable() }));
export type MapLayersAnswer = z.infer<typeof mapLayers>;
