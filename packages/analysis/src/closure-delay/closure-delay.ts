import { type Asset, type Facts, type Project, type Scenario, firstDayOf } from '@vorrang/planning';
import Flatbush from 'flatbush';
import type { Geometry, Point } from 'geojson';
import { sharedStreets } from '../shared-street.ts';
import { type Metres, distance, linesOf, planeAround } from '../plane.ts';
import { delayOf } from './bpr.ts';

/** What works on a street cost everybody who drives there, and which buses they meet. Cost of time is a placeholder until a city says its own. */
export type ClosureDelay = {
  project: string;
  name: string;
  /** The street section whose traffic was taken. */
  along: string;
  vehiclesPerDay: number;
  vehicleHoursPerDay: number;
  days: number;
  vehicleHours: number;
  costCents: number;
  /** False where so many vehicles wait that the formula says little: a traffic study is needed. */
  reliable: boolean;
  lines: string[];
  stops: number;
};

/** Speed without works, vehicles an hour that fit, what is left of it during works, people in a vehicle, and what an hour of theirs costs. */
export type DelayParameters = {
  freeKmPerHour: number;
  capacityPerHour: number;
  shareDuringWorks: number;
  peoplePerVehicle: number;
  centsPerHour: number;
  withinMetres: number;
};
export const usualDelay: DelayParameters = {
  freeKmPerHour: 40,
  capacityPerHour: 1_500,
  shareDuringWorks: 0.5,
  peoplePerVehicle: 1.2,
  centsPerHour: 10_00,
  withinMetres: 20,
};

type Town = Pick<Scenario, 'calendar' | 'projects'>;
type Known = Pick<Facts, 'asset' | 'transit'>;

/** Every project whose works disturb a street with known traffic, largest delay first. */
export function closureDelays({ calendar, projects }: Town, facts: Known, parameters = usualDelay): ClosureDelay[] {
  const disturbing = projects.filter(
    ({ geometry, modes }) => geometry && modes.some(({ disruption }) => disruption > 0),
  );
  const counted = facts.asset.filter(({ geometry, vehiclesPerDay }) => geometry && vehiclesPerDay);
  const busiest = busiestAlong(disturbing, counted, parameters.withinMetres);
  const met = transitNear(disturbing, facts.transit, parameters.withinMetres);
  return disturbing
    .flatMap((project, i): ClosureDelay[] => {
      const found = busiest.get(i);
      if (!found) return [];
      const delay = delayOf(found.asset.vehiclesPerDay!, {
        freeMinutes: (found.metres / 1_000 / parameters.freeKmPerHour) * 60,
        capacity: parameters.capacityPerHour,
        capacityDuring: parameters.capacityPerHour * parameters.shareDuringWorks,
      });
      const days = workingDays(calendar, project);
      const vehicleHours = delay.vehicleHoursPerDay * days;
      return [
        {
          project: project.id,
          name: project.name,
          along: found.asset.name,
          vehiclesPerDay: found.asset.vehiclesPerDay!,
          vehicleHoursPerDay: delay.vehicleHoursPerDay,
          days,
          vehicleHours,
          costCents: Math.round(vehicleHours * parameters.peoplePerVehicle * parameters.centsPerHour),
          reliable: delay.reliable,
          ...met[i]!,
        },
      ];
    })
    .sort((a, b) => b.vehicleHours - a.vehicleHours || a.project.localeCompare(b.project));
}

/** Working days, five a week, of the shortest option's open site. */
function workingDays(calendar: Town['calendar'], { modes }: Project): number {
  const open = modes.map(({ duration, phases }) => {
    const sites = (phases ?? []).filter(({ site }) => site).reduce((sum, { periods }) => sum + periods, 0);
    return sites > 0 ? sites : duration;
  });
  const days = (Date.parse(firstDayOf(calendar, Math.min(...open))) - Date.parse(firstDayOf(calendar, 0))) / 86_400_000;
  return Math.round((days * 5) / 7);
}

/** Of all counted sections a project runs along, the one with most vehicles, and how many metres of works lie along counted sections. */
function busiestAlong(
  projects: Project[],
  counted: Asset[],
  within: number,
): Map<number, { asset: Asset; metres: number }> {
  const geometries = [...projects, ...counted].map(({ geometry }) => geometry as Geometry);
  const found = new Map<number, { asset: Asset; metres: number }>();
  for (const { first, second, metres } of sharedStreets(geometries, within, 10)) {
    if (first >= projects.length || second < projects.length) continue;
    const asset = counted[second - projects.length]!;
    const before = found.get(first);
    const busier = !before || asset.vehiclesPerDay! > before.asset.vehiclesPerDay! ? asset : before.asset;
    found.set(first, { asset: busier, metres: (before?.metres ?? 0) + metres });
  }
  return found;
}

/** Which lines run along the works, and how many stops lie beside them. */
function transitNear(
  projects: Project[],
  transit: Facts['transit'],
  within: number,
): { lines: string[]; stops: number }[] {
  const lines = transit.filter(({ kind, geometry }) => kind === 'line' && geometry);
  const stops = transit.filter(({ kind, geometry }) => kind === 'stop' && geometry);
  const shared = sharedStreets(
    [...projects, ...lines].map(({ geometry }) => geometry as Geometry),
    within,
    10,
  );
  const plane = planeAround(stops.map(({ geometry }) => geometry as unknown as Geometry));
  const index = stops.length > 0 ? new Flatbush(stops.length) : null;
  const at = stops.map(({ geometry }) => plane.at((geometry as unknown as Point).coordinates));
  for (const [x, y] of at) index?.add(x, y, x, y);
  index?.finish();
  return projects.map(({ geometry }, i) => {
    const own = shared.filter(({ first, second }) => first === i && second >= projects.length);
    const near = new Set<number>();
    for (const [a, b] of segmentsOf(geometry as Geometry, plane.at))
      for (const k of index?.search(
        Math.min(a[0], b[0]) - within,
        Math.min(a[1], b[1]) - within,
        Math.max(a[0], b[0]) + within,
        Math.max(a[1], b[1]) + within,
      ) ?? [])
        if (distance(at[k]!, a, b) <= within) near.add(k);
    return {
      lines: [...new Set(own.map(({ second }) => lines[second - projects.length]!.name))].sort(),
      stops: near.size,
    };
  });
}

const segmentsOf = (geometry: Geometry, at: (position: number[]) => Metres): [Metres, Metres][] =>
  linesOf(geometry).flatMap((line) => line.slice(1).map((b, i): [Metres, Metres] => [at(line[i]!), at(b)]));
