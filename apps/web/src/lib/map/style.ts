import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

export type Tone = 'in' | 'out' | 'first' | 'second' | 'both';

/** What a map feature of the city's own base map may be (`properties.kind`). */
const is = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

type Colour = (name: string) => string;

type Pixels = number | ExpressionSpecification;
type Growth = ['linear'] | ['exponential', number];

/** Line width that grows with the zoom, in pixels at zoom 11 and 16. */
const width = (thin: Pixels, thick: Pixels, growth: Growth = ['exponential', 1.5]): ExpressionSpecification => [
  'interpolate',
  growth,
  ['zoom'],
  11,
  thin,
  16,
  thick,
];

/** Draw order, from the ground up: what is smaller or matters more lies on top. */
export function styleOf(colour: Colour, baseMap: unknown, projects: unknown): StyleSpecification {
  return {
    version: 8,
    sources: {
      base: { type: 'geojson', data: baseMap as never },
      projects: { type: 'geojson', data: projects as never },
    },
    layers: [...ground(colour), ...ways(colour), ...works(colour)],
  };
}

function works(colour: Colour): LayerSpecification[] {
  const byTone: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'in',
    colour('accent'),
    'first',
    colour('cat-1'),
    'second',
    colour('cat-2'),
    'both',
    colour('ink'),
    colour('line-strong'),
  ];
  return [
    {
      id: 'project-area',
      source: 'projects',
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': byTone, 'fill-opacity': 0.4 },
    },
    {
      id: 'project-line',
      source: 'projects',
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': byTone,
        'line-width': width(
          ['match', ['get', 'tone'], 'out', 1.6, 3],
          ['match', ['get', 'tone'], 'out', 5, 9],
          ['linear'],
        ),
      },
    },
    {
      id: 'project-point',
      source: 'projects',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': byTone,
        'circle-radius': ['match', ['get', 'tone'], 'out', 4, 6],
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': 1.5,
      },
    },
  ];
}

const ground = (colour: Colour): LayerSpecification[] => [
  { id: 'land', type: 'background', paint: { 'background-color': colour('map-land') } },
  {
    id: 'green',
    source: 'base',
    type: 'fill',
    filter: ['any', is('green'), is('park'), is('wood')],
    paint: { 'fill-color': colour('map-green') },
  },
  {
    id: 'water',
    source: 'base',
    type: 'fill',
    filter: ['all', ['any', is('water'), is('river')], ['==', ['geometry-type'], 'Polygon']],
    paint: { 'fill-color': colour('map-water') },
  },
  { id: 'island', source: 'base', type: 'fill', filter: is('island'), paint: { 'fill-color': colour('map-green') } },
  {
    id: 'stream',
    source: 'base',
    type: 'line',
    filter: ['all', ['any', is('water'), is('stream')], ['==', ['geometry-type'], 'LineString']],
    paint: { 'line-color': colour('map-water'), 'line-width': width(1, 6) },
  },
  {
    id: 'district',
    source: 'base',
    type: 'line',
    filter: is('district'),
    paint: { 'line-color': colour('line-strong'), 'line-dasharray': [4, 3], 'line-width': 1 },
  },
];

type Widths = [thin: number, thick: number];
function street(id: string, colour: string, { main, other }: { main: Widths; other: Widths }): LayerSpecification {
  const byClass = (i: 0 | 1): ExpressionSpecification => ['match', ['get', 'class'], 'main', main[i], other[i]];
  return {
    id,
    source: 'base',
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
    id: 'rail',
    source: 'base',
    type: 'line',
    filter: ['any', is('rail'), is('railway'), is('tram')],
    paint: { 'line-color': colour('ink-soft'), 'line-width': width(1, 3), 'line-dasharray': [3, 2] },
  },
];

export const projectLayers = ['project-point', 'project-line', 'project-area'];
