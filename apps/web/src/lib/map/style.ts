import type { FeatureCollection } from 'geojson';
import type { MapLayersAnswer } from '#lib/api/shapes.ts';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { type Colour, baseMapLayers, baseMapNames, baseMapSources, type, width } from './base-map.ts';

/** How a project is drawn: in a plan or not, when it begins, in which of two, or what becomes of it. */
export type Tone =
  'in' | 'out' | 'early' | 'middle' | 'late' | 'first' | 'second' | 'both' | 'goes' | 'comes' | 'moves' | 'stays';

/** The ground of the city, some projects upon it, and names above. */
export const styleOf = (
  colour: Colour,
  known: MapLayersAnswer,
  { projects, selected }: { projects: FeatureCollection; selected: string | null },
): StyleSpecification => ({
  version: 8,
  state: { selected: { default: selected ?? '' } },
  sources: { ...baseMapSources(known), projects: { type: 'geojson', data: projects } },
  layers: [...baseMapLayers(colour, known), ...works(colour), ...baseMapNames(colour, known)],
});

function works(colour: Colour): LayerSpecification[] {
  const byTone: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'in',
    colour('accent'),
    'early',
    between(colour('accent'), colour('ink'), 0.6),
    'middle',
    colour('accent'),
    'late',
    between(colour('accent'), colour('surface'), 0.35),
    'first',
    colour('cat-1'),
    'second',
    colour('cat-2'),
    'both',
    colour('ink'),
    'goes',
    colour('bad'),
    'comes',
    colour('good'),
    'moves',
    colour('warn'),
    'stays',
    colour('ink-soft'),
    colour('line-strong'),
  ];
  const isSelected: ExpressionSpecification = ['==', ['get', 'id'], ['global-state', 'selected']];
  return [
    {
      id: 'selected',
      source: 'projects',
      type: 'line',
      filter: ['all', ['!=', ['geometry-type'], 'Point'], isSelected],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour('focus'), 'line-opacity': 0.35, 'line-width': width(14, 26, ['linear']) },
    },
    {
      id: 'selected-point',
      source: 'projects',
      type: 'circle',
      filter: ['all', ['==', ['geometry-type'], 'Point'], isSelected],
      paint: { 'circle-color': colour('focus'), 'circle-opacity': 0.35, 'circle-radius': 14 },
    },
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
    {
      id: 'project-mark',
      source: 'projects',
      type: 'symbol',
      filter: ['has', 'mark'],
      layout: {
        'text-field': ['get', 'mark'],
        'text-font': type,
        'text-size': 11,
        'text-offset': [0, -0.9],
        'text-padding': 0,
      },
      paint: { 'text-color': colour('accent'), 'text-halo-color': colour('surface'), 'text-halo-width': 2 },
    },
  ];
}

/** A colour on the way from one to another. */
const between = (from: string, to: string, part: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  part,
  0,
  from,
  1,
  to,
];

export const projectLayers = ['project-point', 'project-line', 'project-area'];
