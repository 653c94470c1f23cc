import type { Geometry } from '@vorrang/planning';
import { type Asset, type Constraint, type Project, randomFrom } from '@vorrang/planning';

type Point = [x: number, y: number];
/** A town of avenues and rungs, turned and moved anywhere: metres of the town to GeoJSON in degrees. */
export function ladderTown(seed: number, avenues: number[], rungs: number[]) {
  const random = randomFrom(seed);
  const [turn, lon, lat] = [random() * Math.PI, 10 + random() * 6, 47 + random() * 6];
  const at = ([x, y]: Point): Point => {
    const [east, north] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    return [lon + east / (111_195 * Math.cos((lat * Math.PI) / 180)), lat + north / 111_195];
  };
  const line = (...points: Point[]) => ({ type: 'LineString' as const, coordinates: points.map(at) });
  const [low, high] = [Math.min(...rungs), Math.max(...rungs)];
  const street = (id: string, geometry: Asset['geometry'], vehiclesPerDay: number | null = 8_000): Asset => ({
    id,
    name: id,
    kind: 'Straße',
    geometry,
    builtIn: null,
    material: null,
    usefulLifeYears: null,
    vehiclesPerDay,
  });
  const assets = [
    ...avenues.map((x) => street(`Allee ${x}`, line([x, low], [x, high]))),
    ...rungs.map((y) => street(`Gasse ${y}`, line([Math.min(...avenues), y], [Math.max(...avenues), y]))),
  ];
  return { at, line, street, assets, random };
}

export const worksOn = (id: string, geometry: Geometry | null, more: Partial<Project> = {}): Project => ({
  id,
  name: id,
  category: 'Straße',
  district: null,
  geometry,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'm', duration: 2, cost: [1, 1], demand: {}, effects: {}, disruption: 2 }],
  ...more,
});

export type Case = { what: string; assets: Asset[]; projects: Project[]; constraints?: Constraint[] };
