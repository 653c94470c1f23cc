import type { Map as MapLibre } from 'maplibre-gl';
import type { GeoJSONStoreFeatures, HexColor } from 'terra-draw';
import type { Geometry } from '@vorrang/planning';
import { type Part, featureOf, isWhole, partOf } from './parts.ts';

/** What the mouse does on the map: take hold of what is there, or draw something new. */
export type DrawMode = 'select' | 'point' | 'linestring' | 'polygon';
export type Drawing = {
  show: (parts: readonly Part[]) => void;
  setMode: (mode: DrawMode) => void;
  stop: () => void;
};

const drawn = new Set(['point', 'linestring', 'polygon']);
const coordinates = { draggable: true, midpoints: true, deletable: true } as const;

/** Drawing with the mouse or a finger on a map; `onparts` gets all parts whenever one was finished, moved or deleted. */
export async function startDrawing(
  map: MapLibre,
  colour: (name: string) => string,
  { newId, onparts }: { newId: () => string; onparts: (parts: Part[]) => void },
): Promise<Drawing> {
  const [terra, { TerraDrawMapLibreGLAdapter }] = await Promise.all([
    import('terra-draw'),
    import('terra-draw-maplibre-gl-adapter'),
  ]);
  const ink = hex(colour('accent'));
  const edge = hex(colour('surface'));
  const handles = {
    selectionPointColor: edge,
    selectionPointOutlineColor: ink,
    selectionPointOutlineWidth: 3,
    selectionPointWidth: 7,
    midPointColor: ink,
    midPointOutlineColor: edge,
    midPointWidth: 4,
  } as const;
  const draw = new terra.TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    idStrategy: { isValidId: (id) => typeof id === 'string', getId: newId },
    modes: [
      new terra.TerraDrawSelectMode({
        flags: {
          point: { feature: { draggable: true } },
          linestring: { feature: { draggable: true, coordinates } },
          polygon: { feature: { draggable: true, coordinates } },
        },
        styles: {
          ...handles,
          selectedPointColor: ink,
          selectedLineStringColor: ink,
          selectedLineStringWidth: 5,
          selectedPolygonColor: ink,
        },
      }),
      new terra.TerraDrawPointMode({
        styles: { pointColor: ink, pointOutlineColor: edge, pointWidth: 7, pointOutlineWidth: 2 },
      }),
      new terra.TerraDrawLineStringMode({
        styles: { lineStringColor: ink, lineStringWidth: 4, closingPointColor: edge, closingPointOutlineColor: ink },
      }),
      new terra.TerraDrawPolygonMode({
        styles: {
          fillColor: ink,
          outlineColor: ink,
          outlineWidth: 3,
          closingPointColor: edge,
          closingPointOutlineColor: ink,
        },
      }),
    ],
  });
  draw.start();
  draw.setMode('select');
  const told = () =>
    onparts(
      draw
        .getSnapshot()
        .filter(isPart)
        .map((feature) => partOf(String(feature.id), feature.geometry as Geometry)),
    );
  draw.on('finish', told);
  draw.on('change', (_ids, type) => {
    // A deletion by key is finished at once; `show` clears and puts back without asking.
    if (type === 'delete' && !showing && draw.getMode() === 'select') queueMicrotask(told);
  });
  let showing = false;
  return {
    show(parts) {
      showing = true;
      draw.clear();
      draw.addFeatures(
        parts.filter((part) => isWhole(part) && !part.kept).map((part) => featureOf(part) as GeoJSONStoreFeatures),
      );
      showing = false;
    },
    setMode: (mode) => draw.setMode(mode),
    stop: () => draw.stop(),
  };
}

/** `rgb(1, 2, 3)` as the library wants it; what else a browser may answer is drawn in black. */
function hex(colour: string): HexColor {
  const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1) ?? ['0', '0', '0'];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Handles and midpoints are features of the library's own. */
const isPart = ({ properties }: GeoJSONStoreFeatures): boolean =>
  drawn.has(String(properties['mode'])) &&
  !properties['selectionPoint'] &&
  !properties['midPoint'] &&
  !properties['currentlyDrawing'];
