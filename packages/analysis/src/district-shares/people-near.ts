import { area, booleanPointInPolygon, point } from '@turf/turf';
import type { Address, District, Project } from '@vorrang/planning';
import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';
import { type Area, districtAreas } from '../district-areas.ts';
import { type Metres, type Plane, distance, linesOf, planeAround } from '../plane.ts';

/** Who lives this near is served by what is built. An assumption. Source: domain reference §6, F1 (residents within 300 m). */
export const nearMetres = 300;
/** A district with fewer house numbers than this is taken to be lived in evenly. */
const leastAddresses = 30;
/** So many points stand for a district that is lived in evenly, more or less. */
const pointsOfDistrict = 2_500;

/** A place that stands for so many people of a district. */
type Home = { district: string; people: number; at: Position };
/** People near each project by district, in the order of the projects; near any of them by district; and where people were taken to live. */
export type PeopleNear = {
  ofProject: Map<string, number>[];
  ofAny: Map<string, number>;
  basis: 'addresses' | 'area' | null;
};

/**
 * How many people live within 300 m of each project, by district: a district's people are spread over its house numbers, or evenly over
 * its area where there are fewer than thirty. Districts without people or border are left out.
 */
export function peopleNear(
  projects: readonly Pick<Project, 'geometry'>[],
  districts: readonly District[],
  addresses: readonly Pick<Address, 'at'>[],
): PeopleNear {
  const { homes, basis } = homesIn(districts, addresses);
  const ofAny = new Map<string, number>();
  if (homes.length === 0) return { ofProject: projects.map(() => new Map()), ofAny, basis: null };
  const plane = planeAround(homes.map(({ at }): Geometry => ({ type: 'Point', coordinates: at })));
  const places = homes.map(({ at }) => plane.at(at));
  const index = new Flatbush(homes.length);
  for (const [x, y] of places) index.add(x, y, x, y);
  index.finish();
  const anywhere = new Set<number>();
  const ofProject = projects.map(({ geometry }) => {
    const near = geometry ? homesNear(geometry as Geometry, { homes, places, index, plane }) : new Set<number>();
    for (const home of near) anywhere.add(home);
    return peopleOf(near, homes);
  });
  return { ofProject, ofAny: peopleOf(anywhere, homes), basis };
}

/** How many people live near a project, whole people, by district, most first. */
export type Neighbours = {
  project: string;
  people: number;
  byDistrict: { district: string; name: string; people: number }[];
  nearMetres: number;
  basis: 'addresses' | 'area';
};

/** Neighbours of each project; null where no district says how many people it has, and where. */
export function neighboursOf(
  projects: readonly Pick<Project, 'id' | 'geometry'>[],
  districts: readonly District[],
  addresses: readonly Pick<Address, 'at'>[],
): Neighbours[] | null {
  const { ofProject, basis } = peopleNear(projects, districts, addresses);
  if (basis === null) return null;
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  return projects.flatMap(({ id, geometry }, i): Neighbours[] => {
    if (!geometry) return [];
    const byDistrict = [...ofProject[i]!]
      .map(([district, people]) => ({ district, name: names.get(district)!, people: Math.round(people) }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => b.people - a.people || (a.district < b.district ? -1 : 1));
    const people = byDistrict.reduce((sum, one) => sum + one.people, 0);
    return [{ project: id, people, byDistrict, nearMetres, basis }];
  });
}

function peopleOf(chosen: ReadonlySet<number>, homes: readonly Home[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const i of chosen) {
    const { district, people } = homes[i]!;
    found.set(district, (found.get(district) ?? 0) + people);
  }
  return found;
}

function homesIn(districts: readonly District[], addresses: readonly Pick<Address, 'at'>[]) {
  const populations = new Map(districts.map(({ id, population }) => [id, population ?? 0]));
  const areas = districtAreas(districts).filter(({ id }) => populations.get(id)! > 0);
  const byAddress = new Map<string, Position[]>(areas.map(({ id }) => [id, []]));
  for (const { at } of addresses) {
    const here = areas.find((one) => liesIn(at, one));
    if (here) byAddress.get(here.id)!.push(at);
  }
  let basis: PeopleNear['basis'] = 'addresses';
  const homes = areas.flatMap((one): Home[] => {
    const known = byAddress.get(one.id)!;
    if (known.length < leastAddresses) basis = 'area';
    const places = known.length < leastAddresses ? evenlyIn(one) : known;
    return places.map((at) => ({ district: one.id, people: populations.get(one.id)! / places.length, at }));
  });
  return { homes, basis: homes.length > 0 ? basis : null };
}

const liesIn = ([x, y]: Position, { shape, box }: Area): boolean =>
  x! >= box[0]! && y! >= box[1]! && x! <= box[2]! && y! <= box[3]! && booleanPointInPolygon(point([x!, y!]), shape);

/** Points on a grid inside a district. */
function evenlyIn(one: Area): Position[] {
  const [west, south, east, north] = one.box as [number, number, number, number];
  const { at } = planeAround([{ type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] }]);
  const [[left, low], [right, high]] = [at([west, south]), at([east, north])];
  const step = Math.sqrt(area(one.shape) / pointsOfDistrict);
  const [columns, rows] = [Math.ceil((right - left) / step), Math.ceil((high - low) / step)];
  const grid = Array.from({ length: columns * rows }, (_, i): Position => {
    const [x, y] = [(i % columns) + 0.5, Math.floor(i / columns) + 0.5];
    return [west + ((east - west) * x) / columns, south + ((north - south) * y) / rows];
  });
  return grid.filter((position) => liesIn(position, one));
}

type Town = { homes: Home[]; places: Metres[]; index: Flatbush; plane: Plane };

function homesNear(geometry: Geometry, { homes, places, index, plane }: Town): Set<number> {
  const near = new Set<number>();
  for (const line of linesOf(geometry)) {
    const points = line.map((position) => plane.at(position));
    const segments = points.length === 1 ? [[points[0]!, points[0]!]] : points.slice(1).map((b, i) => [points[i]!, b]);
    for (const [a, b] of segments as [Metres, Metres][])
      for (const i of index.search(
        Math.min(a[0], b[0]) - nearMetres,
        Math.min(a[1], b[1]) - nearMetres,
        Math.max(a[0], b[0]) + nearMetres,
        Math.max(a[1], b[1]) + nearMetres,
      ))
        if (!near.has(i) && distance(places[i]!, a, b) <= nearMetres) near.add(i);
  }
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const corners = linesOf(geometry)
      .flat()
      .map((position) => plane.at(position));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    for (const i of index.search(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)))
      if (!near.has(i) && booleanPointInPolygon(homes[i]!.at, geometry)) near.add(i);
  }
  return near;
}
