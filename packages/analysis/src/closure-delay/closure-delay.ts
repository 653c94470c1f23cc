import { type Asset, type Facts, type Project, type Scenario, firstDayOf } from '@vorrang/planning';
import type { Geometry } from 'geojson';
import { type LocalProjection, lengthOf, localProjectionAround } from '../local-projection.ts';
import { sharedStreets } from '../streets/shared.ts';
import { countBeside, withCounts } from '../streets/traffic.ts';
import { delayOf } from './bpr.ts';
import { type TransitMet, transitNear } from './transit-near.ts';
import { type Detour, detours } from './detour.ts';

/** What works on a street cost everybody who drives there, and which buses they meet. Planning figures, good to a third or a half. */
export type ClosureDelay = TransitMet & {
  project: string;
  name: string;
  /** The street section, or the place of the count, whose traffic was taken. */
  along: string;
  vehiclesPerDay: number;
  days: number;
  /** With part of the street open, as the parameters say. */
  vehicleHoursPerDay: number;
  vehicleHours: number;
  costCents: number;
  /** False where so many vehicles wait that the formula says little: a traffic study is needed. */
  reliable: boolean;
  /** With the street closed altogether: null where no detour is known, `'none'` where there is none within ten kilometres. */
  closed: { metres: number; moreMetres: number; vehicleHours: number; costCents: number } | 'none' | null;
};

/**
 * Speed without works, vehicles an hour that fit, what is left of it during works, people in a vehicle, what an hour of theirs and a
 * kilometre more cost. Placeholders until a city says its own. Source: packages/planning/sources.md, "Closure delay"; cost of a kilometre assumed.
 */
export type DelayParameters = {
  freeKmPerHour: number;
  capacityPerHour: number;
  shareDuringWorks: number;
  peoplePerVehicle: number;
  centsPerHour: number;
  centsPerKm: number;
  withinMetres: number;
};
/** What a closure is reckoned with until a city says its own figures. Source: packages/planning/sources.md, "Closure delay". */
export const defaultDelay: DelayParameters = {
  freeKmPerHour: 40,
  capacityPerHour: 1_500,
  shareDuringWorks: 0.5,
  peoplePerVehicle: 1.2,
  centsPerHour: 10_00,
  centsPerKm: 30,
  withinMetres: 20,
};

type Town = Pick<Scenario, 'calendar' | 'projects'>;
type Known = Pick<Facts, 'asset' | 'trafficCount' | 'transit'>;

/**
 * Every project whose works disturb a street with known traffic, largest delay first: vehicle hours = working days · (hours lost with
 * what is left of the street − with all of it) by t0 (1 + 0.15 (v/c)^4), cents by value of time. Traffic is what was counted within 30 m
 * of a street section, else what the register of streets says, else what was counted within 30 m of the works.
 * Failure: a project without a place, without disruption or without known traffic has no row; `reliable: false` where the curve says
 * little, `closed` null without a known detour.
 * Source: Bureau of Public Roads 1964; packages/planning/sources.md, "Closure delay".
 */
export function closureDelays({ calendar, projects }: Town, facts: Known, parameters = defaultDelay): ClosureDelay[] {
  const disturbing = projects.filter(
    ({ geometry, modes }) => geometry && modes.some(({ disruption }) => disruption > 0),
  );
  const projection = localProjectionAround([
    ...facts.asset.flatMap(({ geometry }) => geometry ?? []),
    ...disturbing.map(({ geometry }) => geometry!),
  ]);
  const sections = withCounts(facts.asset, facts.trafficCount, projection);
  const busiest = trafficAlong(
    disturbing,
    { sections, counts: facts.trafficCount, projection },
    parameters.withinMetres,
  );
  const met = transitNear(disturbing, facts.transit, parameters.withinMetres);
  const ways = detours(disturbing, sections, projection);
  return disturbing
    .flatMap((project, i): ClosureDelay[] => {
      const found = busiest.get(i);
      if (!found) return [];
      const { vehiclesPerDay } = found;
      const { vehicleHoursPerDay, reliable } = delayOf(vehiclesPerDay, {
        freeMinutes: (found.metres / 1_000 / parameters.freeKmPerHour) * 60,
        capacity: parameters.capacityPerHour,
        capacityDuring: parameters.capacityPerHour * parameters.shareDuringWorks,
      });
      const days = workingDays(calendar, project);
      const vehicleHours = vehicleHoursPerDay * days;
      return [
        {
          project: project.id,
          name: project.name,
          along: found.along,
          vehiclesPerDay,
          days,
          vehicleHoursPerDay,
          vehicleHours,
          costCents: Math.round(vehicleHours * parameters.peoplePerVehicle * parameters.centsPerHour),
          reliable,
          closed: ways.has(i) ? closedAltogether(ways.get(i)!, vehiclesPerDay * days, parameters) : null,
          ...met[i]!,
        },
      ];
    })
    .sort((a, b) => b.vehicleHours - a.vehicleHours || (a.project < b.project ? -1 : 1));
}

/** What it costs when every vehicle takes the detour at its usual speed; what the detour has room for is not known. */
function closedAltogether(way: Detour, vehicles: number, parameters: DelayParameters): ClosureDelay['closed'] {
  if (way === null) return 'none';
  const km = (way.moreMetres / 1_000) * vehicles;
  const vehicleHours = km / parameters.freeKmPerHour;
  const { peoplePerVehicle, centsPerHour, centsPerKm } = parameters;
  return {
    ...way,
    vehicleHours,
    costCents: Math.round(vehicleHours * peoplePerVehicle * centsPerHour + km * centsPerKm),
  };
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

type Along = { along: string; vehiclesPerDay: number; metres: number };
type Counted = { sections: Asset[]; counts: Facts['trafficCount']; projection: LocalProjection };

/** The busiest section that a project runs along, and how many metres of works lie along sections with traffic; else the count beside it. */
function trafficAlong(
  projects: Project[],
  { sections, counts, projection }: Counted,
  within: number,
): Map<number, Along> {
  const counted = sections.filter(({ geometry, vehiclesPerDay }) => geometry && vehiclesPerDay);
  const geometries = [...projects, ...counted].map(({ geometry }) => geometry!);
  const found = new Map<number, Along>();
  for (const { first, second, metres } of sharedStreets(geometries, within, 10)) {
    if (first >= projects.length || second < projects.length) continue;
    const { name, vehiclesPerDay } = counted[second - projects.length]!;
    const before = found.get(first);
    const busier =
      before && before.vehiclesPerDay >= vehiclesPerDay!
        ? before
        : { along: name, vehiclesPerDay: vehiclesPerDay!, metres: 0 };
    found.set(first, { ...busier, metres: (before?.metres ?? 0) + metres });
  }
  for (const [i, count] of countBeside(geometries.slice(0, projects.length), counts, projection))
    if (!found.has(i) && isLine(geometries[i]!))
      found.set(i, {
        along: count.name,
        vehiclesPerDay: count.vehiclesPerDay,
        metres: lengthOf(geometries[i]!, projection),
      });
  return found;
}

const isLine = ({ type }: Geometry): boolean => /LineString$/.test(type);
