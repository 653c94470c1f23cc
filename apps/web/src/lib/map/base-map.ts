import type { MapLayersAnswer } from '#lib/api/shapes.ts';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';

export type Colour = (name: string) => string;
type Pixels = number | ExpressionSpecification;
type Growth = ['linear'] | ['exponential', number];

/** Line width that grows with the zoom, in pixels at zoom 11 and 16. */
export const width = (thin: Pixels, thick: Pixels, growth: Growth = ['exponential', 1.5]): ExpressionSpecification => [
  'interpolate',
  growth,
  ['zoom'],
  11,
  thin,
  16,
  thick,
];

/** The page's own type, quoted as CSS wants a name with a digit: MapLibre draws it itself where a style names no server for glyphs. */
export const type = ['"Source Sans 3 Variable"'];
/** To be waited for before a map is made: what is not there yet is drawn in another type. */
export const typeReady = (): Promise<unknown> => document.fonts.load(`600 16px ${type[0]}`, 'Larnbrücke ß');

/** Where the tiles of a layer lie; the address of the page comes first, because workers know none. */
export const tileSource = (tiles: string, deepest: number): SourceSpecification => ({
  type: 'vector',
  tiles: [new URL(tiles, location.href).href.replaceAll('%7B', '{').replaceAll('%7D', '}')],
  maxzoom: deepest,
});

/** The sources of the ground: the city's own map, and the server's below it where there is one. */
export function baseMapSources({ layers, baseMap }: MapLayersAnswer): Record<string, SourceSpecification> {
  const base = layers.find(({ name }) => name === 'base')!;
  return {
    base: tileSource(base.tiles, base.deepest),
    ...(baseMap && { below: tileSource(baseMap.tiles, baseMap.deepest) }),
  };
}

/** Draw order, from the ground up; names come last (`groundNames`), above whatever is drawn between. */
export const baseMapLayers = (colour: Colour, { baseMap }: MapLayersAnswer): LayerSpecification[] => [
  { id: 'land', type: 'background', paint: { 'background-color': colour('map-land') } },
  ...(baseMap ? below(colour) : []),
  ...ground(colour),
  ...ways(colour),
];

/** What a feature of the city's own map may be (`properties.kind`). */
const is = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const own = { source: 'base', 'source-layer': 'base' } as const;

const ground = (colour: Colour): LayerSpecification[] => [
  {
    ...own,
    id: 'green',
    type: 'fill',
    filter: ['any', is('green'), is('park'), is('wood')],
    paint: { 'fill-color': colour('map-green') },
  },
  {
    ...own,
    id: 'water',
    type: 'fill',
    filter: ['all', ['any', is('water'), is('river')], ['==', ['geometry-type'], 'Polygon']],
    paint: { 'fill-color': colour('map-water') },
  },
  { ...own, id: 'island', type: 'fill', filter: is('island'), paint: { 'fill-color': colour('map-green') } },
  {
    ...own,
    id: 'stream',
    type: 'line',
    filter: ['all', ['any', is('water'), is('stream')], ['==', ['geometry-type'], 'LineString']],
    paint: { 'line-color': colour('map-water'), 'line-width': width(1, 6) },
  },
  {
    ...own,
    id: 'district',
    type: 'line',
    filter: is('district'),
    paint: { 'line-color': colour('line-strong'), 'line-dasharray': [4, 3], 'line-width': 1 },
  },
];

type Widths = [thin: number, thick: number];
function street(id: string, colour: string, { main, other }: { main: Widths; other: Widths }): LayerSpecification {
  const byClass = (i: 0 | 1): ExpressionSpecification => ['match', ['get', 'class'], 'main', main[i], other[i]];
  return {
    ...own,
    id,
    type: 'line',
    filter: ['any', is('street'), is('bridge')],
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width(byClass(0), byClass(1)) },
  };
}

const ways = (colour: Colour): LayerSpecification[] => [
  street('street-edge', colour('map-street-edge'), { main: [2.6, 17], other: [1.2, 9] }),
  street('street', colour('map-street'), { main: [1.8, 13], other: [0.6, 6] }),
  {
    ...own,
    id: 'rail',
    type: 'line',
    filter: ['any', is('rail'), is('railway'), is('tram')],
    paint: { 'line-color': colour('ink-soft'), 'line-width': width(1, 3), 'line-dasharray': [3, 2] },
  },
];

/** The server's own base map, by the OpenMapTiles schema, in the same colours. */
function below(colour: Colour): LayerSpecification[] {
  const on = (layer: string) => ({ source: 'below', 'source-layer': layer });
  const among = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'class'], ['literal', kinds]];
  const large = among('motorway', 'trunk', 'primary', 'secondary');
  const road = (id: string, shade: string, more: number): LayerSpecification => ({
    ...on('transportation'),
    id,
    type: 'line',
    filter: ['!', among('rail', 'transit', 'ferry', 'path', 'track')],
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': colour(shade),
      'line-width': width(['case', large, 1.8 + more, 0.5 + more / 2], ['case', large, 13 + 2 * more, 6 + 2 * more]),
    },
  });
  return [
    {
      ...on('landcover'),
      id: 'below-green',
      type: 'fill',
      filter: among('wood', 'grass', 'park'),
      paint: { 'fill-color': colour('map-green') },
    },
    { ...on('park'), id: 'below-park', type: 'fill', paint: { 'fill-color': colour('map-green') } },
    { ...on('water'), id: 'below-water', type: 'fill', paint: { 'fill-color': colour('map-water') } },
    {
      ...on('waterway'),
      id: 'below-waterway',
      type: 'line',
      paint: { 'line-color': colour('map-water'), 'line-width': width(1, 5) },
    },
    {
      ...on('building'),
      id: 'below-building',
      type: 'fill',
      minzoom: 14,
      paint: { 'fill-color': colour('map-street-edge'), 'fill-opacity': 0.6 },
    },
    road('below-road-edge', 'map-street-edge', 1),
    road('below-road', 'map-street', 0),
    {
      ...on('transportation'),
      id: 'below-rail',
      type: 'line',
      filter: among('rail', 'transit'),
      paint: { 'line-color': colour('ink-soft'), 'line-width': width(1, 3), 'line-dasharray': [3, 2] },
    },
  ];
}

type Named = { id: string; from: number; size: number; filter: ExpressionSpecification };

/** Names above everything: districts first, then bridges and parks, then streets along their lines. */
export function baseMapNames(colour: Colour, { baseMap }: MapLayersAnswer): LayerSpecification[] {
  const paint = { 'text-color': colour('map-label'), 'text-halo-color': colour('map-land'), 'text-halo-width': 1.6 };
  const middle = ({ id, from, size, filter }: Named): LayerSpecification => ({
    ...own,
    id,
    type: 'symbol',
    minzoom: from,
    filter,
    layout: { 'text-field': ['get', 'name'], 'text-font': type, 'text-size': size, 'text-max-width': 8 },
    paint,
  });
  const along = { 'text-field': ['get', 'name'], 'text-font': type, 'text-size': 12, 'symbol-placement': 'line' };
  return [
    ...(baseMap
      ? ([
          {
            source: 'below',
            'source-layer': 'transportation_name',
            id: 'below-street-name',
            type: 'symbol',
            minzoom: 14,
            layout: along,
            paint,
          },
          {
            source: 'below',
            'source-layer': 'place',
            id: 'below-place-name',
            type: 'symbol',
            layout: { 'text-field': ['get', 'name'], 'text-font': type, 'text-size': 14 },
            paint,
          },
        ] as LayerSpecification[])
      : []),
    {
      ...own,
      id: 'street-name',
      type: 'symbol',
      minzoom: 14,
      filter: is('street'),
      layout: along,
      paint,
    } as LayerSpecification,
    middle({ id: 'park-name', from: 14, size: 12, filter: ['any', is('park-name'), is('square-name')] }),
    middle({ id: 'bridge-name', from: 14.2, size: 12, filter: is('bridge-name') }),
    middle({ id: 'district-name', from: 11.2, size: 14, filter: is('district-name') }),
  ];
}
