import type { FactKind, Facts, Project, Text } from '@vorrang/planning';
import type { Feature, Geometry } from 'geojson';

/** What a layer is drawn from: kinds of facts, the projects, or the city's own base map. */
export type Read = FactKind | 'projects' | 'baseMap';
export type Rows = { [K in FactKind]: Facts[K] } & { projects: Project[]; baseMap: Feature[] };

/** A layer of the map: what it is called, what it reads, and what of it is drawn; `year` is that of today. */
export type Layer = {
  name: string;
  label: Text;
  reads: readonly Read[];
  /** Whether a map shows it before anybody asks for it. */
  shown: boolean;
  features: (rows: Rows, year: number) => Feature[];
};
export const defineLayer = (layer: Layer): Layer => layer;

/** A feature where there is a place; a tile holds texts, numbers and booleans only, so what is not known is left out. */
export const placed = (
  geometry: Geometry | null | undefined,
  properties: Record<string, string | number | boolean | null>,
): Feature[] =>
  geometry
    ? [
        {
          type: 'Feature',
          properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
          geometry,
        },
      ]
    : [];
