import { area } from '@turf/area';
import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { point } from '@turf/helpers';
import type { Address, District, Project } from '@vorrang/planning';
import type { Geometry, Position } from 'geojson';
import { type Area, districtAreas } from '../district-areas.ts';
import { withinDistance } from '../within-distance.ts';
import { localProjectionAround } from '../local-projection.ts';

/** Who lives this near is served by what is built. An assumption. Source: packages/planning/sources.md, "Need signals". */
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
  const { homes, basis } = homesOf(districts, addresses);
  const ofAny = new Map<string, number>();
  if (homes.length === 0) return { ofProject: projects.map(() => new Map()), ofAny, basis: null };
  const projection = localProjectionAround(homes.map(({ at }): Geometry => ({ type: 'Point', coordinates: at })));
  const near = withinDistance(
    homes.map(({ at }) => projection.at(at)),
    projection,
  );
  const anywhere = new Set<number>();
  const ofProject = projects.map(({ geometry }) => {
    const place = geometry;
    const own = place ? new Set([...near(place, nearMetres), ...homesIn(place, homes)]) : new Set<number>();
    for (const home of own) anywhere.add(home);
    return peopleOf(own, homes);
  });
  return { ofProject, ofAny: peopleOf(anywhere, homes), basis };
}

/** How many people live near a project, whole people, by district, most first. */
export type PopulationServed = {
  project: string;
  people: number;
  byDistrict: { district: string; name: string; people: number }[];
  nearMetres: number;
  basis: 'addresses' | 'area';
};

/**
 * How many people live within 300 m of each project, by district: a district's people are spread over its house numbers, or evenly over
 * its area.
 * Failure: null where no district says how many people it has, and where; a project without a place has no row.
 * Source: packages/planning/sources.md, "Need signals".
 */
export function populationServedBy(
  projects: readonly Pick<Project, 'id' | 'geometry'>[],
  districts: readonly District[],
  addresses: readonly Pick<Address, 'at'>[],
): PopulationServed[] | null {
  const { ofProject, basis } = peopleNear(projects, districts, addresses);
  if (basis === null) return null;
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  return projects.flatMap(({ id, geometry }, i): PopulationServed[] => {
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

function homesOf(districts: readonly District[], addresses: readonly Pick<Address, 'at'>[]) {
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
  const { at } = localProjectionAround([{ type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] }]);
  const [[left, low], [right, high]] = [at([west, south]), at([east, north])];
  const step = Math.sqrt(area(one.shape) / pointsOfDistrict);
  const [columns, rows] = [Math.ceil((right - left) / step), Math.ceil((high - low) / step)];
  const grid = Array.from({ length: columns * rows }, (_, i): Position => {
    const [x, y] = [(i % columns) + 0.5, Math.floor(i / columns) + 0.5];
    return [west + ((east - west) * x) / columns, south + ((north - south) * y) / rows];
  });
  return grid.filter((position) => liesIn(position, one));
}

/** Homes inside an area, of those in its box. */
function homesIn(geometry: Geometry, homes: readonly Home[]): number[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const [west, south, east, north] = bbox(geometry) as [number, number, number, number];
  return homes.flatMap(({ at }, i) => {
    const [x, y] = at as [number, number];
    return x >= west && x <= east && y >= south && y <= north && booleanPointInPolygon([x, y], geometry) ? [i] : [];
  });
}
