import type { MapLayerAnswer } from '#lib/api/shapes.ts';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type Colour, width } from './base-map.ts';

/** How an asset stands, from the worst up: the least health of the step, its colour, and how thick its line is. */
export const steps = [
  { name: 'bad', from: 0, colour: 'cat-2', thick: 7 },
  { name: 'worn', from: 1 / 3, colour: 'cat-3', thick: 5 },
  { name: 'fair', from: 2 / 3, colour: 'cat-1', thick: 3 },
] as const;
/** Assets of which nobody knows how they stand. */
export const unknownStep = { name: 'unknown', colour: 'line-strong', thick: 1.6 } as const;

const health: ExpressionSpecification = ['coalesce', ['get', 'health'], -1];
const byStep = (of: (step: (typeof steps)[number] | typeof unknownStep) => string | number): ExpressionSpecification =>
  ['step', health, of(unknownStep), ...steps.flatMap((step) => [step.from, of(step)])] as ExpressionSpecification;

/** Radius in pixels of a place where nobody, or twenty thousand vehicles a day, pass. */
const byTraffic = (least: number, most: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['get', 'vehiclesPerDay'],
  0,
  least,
  20_000,
  most,
];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

type Drawn = (colour: Colour, source: { source: string; 'source-layer': string }) => LayerSpecification[];

/** How a layer is drawn of which nobody has said more: borders, lines and points in the colour of the text. */
const plain: Drawn = (colour, source) => [
  {
    ...source,
    id: `${source.source}-line`,
    type: 'line',
    filter: ['!=', ['geometry-type'], 'Point'],
    paint: { 'line-color': colour('ink-soft'), 'line-width': width(1.2, 4) },
  },
  {
    ...source,
    id: `${source.source}-point`,
    type: 'circle',
    filter: isPoint,
    paint: {
      'circle-color': colour('ink-soft'),
      'circle-radius': 4,
      'circle-stroke-color': colour('surface'),
      'circle-stroke-width': 1.5,
    },
  },
];
/** How layers are drawn that say more than where something lies, by their names; what is worse or busier is thicker, so that colour is never the only sign. */
const drawn: Record<string, Drawn> = {
  districts: (colour, source) => [
    {
      ...source,
      id: 'districts-line',
      type: 'line',
      paint: { 'line-color': colour('ink-soft'), 'line-width': 1.5, 'line-dasharray': [4, 3] },
    },
  ],
  assets: (colour, source) => [
    {
      ...source,
      id: 'assets-line',
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-cap': 'round', 'line-sort-key': ['-', 0, health] },
      paint: {
        'line-color': byStep((step) => colour(step.colour)),
        'line-width': width(
          byStep((step) => step.thick / 2.5),
          byStep((step) => step.thick * 1.4),
          ['linear'],
        ),
      },
    },
    {
      ...source,
      id: 'assets-point',
      type: 'circle',
      filter: isPoint,
      paint: {
        'circle-color': byStep((step) => colour(step.colour)),
        'circle-radius': byStep((step) => 2 + step.thick / 1.6),
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': 1.5,
      },
    },
  ],
  'traffic-counts': (colour, source) => [
    {
      ...source,
      id: 'traffic-counts-point',
      type: 'circle',
      paint: {
        'circle-color': colour('surface'),
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, byTraffic(2, 6), 15, byTraffic(4, 16)],
        'circle-opacity': 0.7,
        'circle-stroke-color': colour('ink'),
        'circle-stroke-width': 1.5,
      },
    },
  ],
  transit: (colour, source) => [
    {
      ...source,
      id: 'transit-line',
      type: 'line',
      filter: isLine,
      paint: { 'line-color': colour('ink'), 'line-width': width(1.2, 4), 'line-dasharray': [1, 1.6], 'line-offset': 2 },
    },
    {
      ...source,
      id: 'transit-point',
      type: 'circle',
      filter: isPoint,
      minzoom: 12.5,
      paint: {
        'circle-color': colour('ink'),
        'circle-radius': 3,
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': 1,
      },
    },
  ],
  projects: (colour, source) => [
    {
      ...source,
      id: 'projects-line',
      type: 'line',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': colour('accent'), 'line-width': width(2, 6, ['linear']), 'line-opacity': 0.85 },
    },
    {
      ...source,
      id: 'projects-point',
      type: 'circle',
      filter: isPoint,
      paint: {
        'circle-color': colour('accent'),
        'circle-radius': 5,
        'circle-stroke-color': colour('surface'),
        'circle-stroke-width': 1.5,
      },
    },
  ],
};

/** The layers of a map of facts that can be drawn, as the API tells them. */
export const drawable = (layers: readonly MapLayerAnswer[]): MapLayerAnswer[] =>
  layers.filter(({ name, sources }) => name === 'projects' || (name !== 'base' && sources.length > 0));

export const layersOf = (name: string, colour: Colour): LayerSpecification[] =>
  (drawn[name] ?? plain)(colour, { source: name, 'source-layer': name });
/** Ids of the layers that a pointer can find, the topmost first. */
export const layerIdsOf = (name: string): string[] =>
  layersOf(name, () => '#000')
    .map(({ id }) => id)
    .reverse();
