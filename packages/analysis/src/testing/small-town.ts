import type { Geometry } from '@vorrang/planning';
import type { Asset, District, Project, Scenario } from '@vorrang/planning';

/** One metre in degrees, north and east, in the small town at 48° north. */
export const metre = 1 / 111_195;
const east = metre / Math.cos((48 * Math.PI) / 180);

/** A straight street to the north, so many metres east of the town's corner. */
export const street = (x: number, from: number, to: number) => ({
  type: 'LineString' as const,
  coordinates: [
    [16 + x * east, 48 + from * metre],
    [16 + x * east, 48 + to * metre],
  ],
});
export const place = (x: number, y: number) => ({
  type: 'Point' as const,
  coordinates: [16 + x * east, 48 + y * metre],
});

export const projectAt = (
  id: string,
  category: string,
  geometry: Geometry | null,
  more: Partial<Project> = {},
): Project => ({
  id,
  name: id,
  category,
  district: null,
  geometry,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'm', duration: 1, cost: [100], demand: {}, effects: { use: 2 }, disruption: 0 }],
  ...more,
});
export const assetAt = (id: string, kind: string, geometry: Asset['geometry'], more: Partial<Asset> = {}): Asset => ({
  id,
  name: id,
  kind,
  geometry,
  builtIn: 1990,
  material: null,
  usefulLifeYears: 40,
  vehiclesPerDay: null,
  ...more,
});
export const townWith = (projects: Project[], change: Partial<Scenario> = {}): Scenario => ({
  format: 'vorrang/scenario@1',
  name: 'Kleinstadt',
  currency: 'EUR',
  calendar: { start: '2027', periodsPerYear: 1, periods: 6, evaluationPeriods: 10 },
  discountRate: 0,
  criteria: [{ id: 'use', name: 'Nutzen', unit: 'Punkte', weight: 0.5, pointsPerUnit: 1 }],
  disruptionWeight: 0,
  districts: [],
  fundingSources: [],
  resources: [],
  projects,
  constraints: [],
  ...change,
});

/** An area from one longitude to another, a hundredth of a degree high. */
const square = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 48],
      [east, 48],
      [east, 48.01],
      [west, 48.01],
      [west, 48],
    ],
  ],
});
/** Two districts side by side, and one that is only named. */
export const twoDistricts: District[] = [
  { id: 'west', name: 'West', geometry: square(14, 14.01) },
  { id: 'east', name: 'Ost', geometry: square(14.01, 14.02) },
  { id: 'paper', name: 'ohne Grenze' },
];
