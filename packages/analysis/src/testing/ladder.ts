import type { Asset, Constraint, Project } from '@vorrang/planning';

/** Numbers from 0 to 1 that are the same for the same seed. Source: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Point = [x: number, y: number];
/** A town of avenues and rungs, turned and moved anywhere: metres of the town to GeoJSON in degrees. */
export function ladderTown(seed: number, avenues: number[], rungs: number[]) {
  const random = seeded(seed);
  const [turn, lon, lat] = [random() * Math.PI, 10 + random() * 6, 47 + random() * 6];
  const at = ([x, y]: Point): Point => {
    const [east, north] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    return [lon + east / (111_195 * Math.cos((lat * Math.PI) / 180)), lat + north / 111_195];
  };
  const line = (...points: Point[]) => ({ type: 'LineString', coordinates: points.map(at) });
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

export const worksOn = (id: string, geometry: unknown, more: Partial<Project> = {}): Project => ({
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
