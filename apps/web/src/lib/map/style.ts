import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';

export type Tone = 'in' | 'out' | 'first' | 'second' | 'both';

/** What a map feature of the city's own base map may be (`properties.kind`). */
const is = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

type Colour = (name: string) => string;

/** Line width that grows with the zoom, in pixels at zoom 11 and 16. */
const width = (thin: number, thick: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.5],
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
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          11,
          ['match', ['get', 'tone'], 'out', 1.6, 3],
          16,
          ['match', ['get', 'tone'], 'out', 5, 9],
        ],
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

const ways = (colour: Colour): LayerSpecification[] => [
  {
    id: 'street-edge',
    source: 'base',
    type: 'line',
    filter: ['any', is('street'), is('bridge')],
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': colour('map-street-edge'),
      'line-width': [
        'interpolate',
        ['exponential', 1.5],
        ['zoom'],
        11,
        ['match', ['get', 'class'], 'main', 2.6, 1.2],
        16,
        ['match', ['get', 'class'], 'main', 17, 9],
      ],
    },
  },
  {
    id: 'street',
    source: 'base',
    type: 'line',
    filter: ['any', is('street'), is('bridge')],
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': colour('map-street'),
      'line-width': [
        'interpolate',
        ['exponential', 1.5],
        ['zoom'],
        11,
        ['match', ['get', 'class'], 'main', 1.8, 0.6],
        16,
        ['match', ['get', 'class'], 'main', 13, 6],
      ],
    },
  },
  {
    id: 'rail',
    source: 'base',
    type: 'line',
    filter: ['any', is('rail'), is('railway'), is('tram')],
    paint: { 'line-color': colour('ink-soft'), 'line-width': width(1, 3), 'line-dasharray': [3, 2] },
  },
];

export const projectLayers = ['project-point', 'project-line', 'project-area'];
