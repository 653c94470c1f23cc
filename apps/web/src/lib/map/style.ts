import type { FeatureCollection } from 'geojson';
import type { MapLayersAnswer } from '#lib/api/shapes.ts';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { type Colour, baseMapLayers, baseMapNames, baseMapSources, width } from './base-map.ts';

export type Tone = 'in' | 'out' | 'first' | 'second' | 'both';

/** The ground of the city, some projects upon it, and names above. */
export const styleOf = (colour: Colour, known: MapLayersAnswer, projects: FeatureCollection): StyleSpecification => ({
  version: 8,
  sources: { ...baseMapSources(known), projects: { type: 'geojson', data: projects } },
  layers: [...baseMapLayers(colour, known), ...works(colour), ...baseMapNames(colour, known)],
});

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

export const projectLayers = ['project-point', 'project-line', 'project-area'];
