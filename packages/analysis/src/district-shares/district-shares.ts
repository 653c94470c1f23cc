import { type Address, type District, type Project, cheapestCost } from '@vorrang/planning';
import { type DistrictShare, districtAreas, sharesByDistrict } from '../district-areas.ts';
import { type PeopleNear, nearMetres, peopleNear } from './population-served.ts';

/**
 * What the projects of a list cost in a district: by where they lie, and by whom they serve, as its people live near them. Whole cents, and
 * by head where it is known how many people live there.
 */
export type DistrictCost = {
  district: string;
  name: string;
  projects: number;
  cents: number;
  centsPerHead: number | null;
  /** People of the district who live near one project at least, and the cost divided among all who live near. */
  peopleNear: number;
  centsByPeople: number;
};
/** What the projects of a district cost, in cents, by the place they lie in and by the people they serve. */
export type DistrictCosts = {
  districts: DistrictCost[];
  /** Without a place, or outside every border. */
  elsewhereCents: number;
  /** Near which nobody is known to live. */
  nobodyNearCents: number;
  nearMetres: number;
  basis: PeopleNear['basis'];
};

/**
 * The cheapest cost of every project, divided among the districts as its place is, and again as the people near it are; a cent that does
 * not divide goes to the district with most of it. Cents at the prices of the first period.
 * Failure: what lies outside every border, or nowhere, is told apart; null per head without a population.
 * Source: packages/planning/sources.md, "Need signals" (people served).
 */
export function costsByDistrict(
  projects: readonly Project[],
  districts: readonly District[],
  addresses: readonly Pick<Address, 'at'>[] = [],
): DistrictCosts {
  const areas = districtAreas(districts);
  const { ofProject, ofAny, basis } = peopleNear(projects, districts, addresses);
  const found = new Map(areas.map(({ id }) => [id, { projects: 0, cents: 0, centsByPeople: 0 }]));
  let [elsewhereCents, nobodyNearCents] = [0, 0];
  projects.forEach((project, i) => {
    const cost = cheapestCost(project);
    const byPlace = divided(cost, sharesByDistrict(project.geometry, areas));
    for (const [district, cents] of byPlace) {
      found.get(district)!.cents += cents;
      found.get(district)!.projects += 1;
    }
    elsewhereCents += cost - sumOf(byPlace);
    const byPeople = divided(cost, sharesOf(ofProject[i]!));
    for (const [district, cents] of byPeople) found.get(district)!.centsByPeople += cents;
    nobodyNearCents += cost - sumOf(byPeople);
  });
  return {
    districts: districts.flatMap(({ id, name, population }) => {
      const sum = found.get(id);
      const centsPerHead = sum && population ? Math.round(sum.cents / population) : null;
      return sum ? [{ district: id, name, ...sum, centsPerHead, peopleNear: Math.round(ofAny.get(id) ?? 0) }] : [];
    }),
    elsewhereCents,
    nobodyNearCents,
    nearMetres,
    basis,
  };
}

const sumOf = (parts: ReadonlyMap<string, number>): number => [...parts.values()].reduce((sum, part) => sum + part, 0);

function sharesOf(people: ReadonlyMap<string, number>): DistrictShare[] {
  const all = sumOf(people);
  return [...people].map(([district, own]) => ({ district, share: own / all })).sort((a, b) => b.share - a.share);
}

/** Cents by share, the largest share first, to the cent. */
function divided(cents: number, shares: readonly DistrictShare[]): Map<string, number> {
  const inside = Math.min(
    1,
    shares.reduce((sum, { share }) => sum + share, 0),
  );
  let left = Math.round(cents * inside);
  return new Map(
    shares.toReversed().map(({ district, share }, i): [string, number] => {
      const own = i === shares.length - 1 ? left : Math.min(left, Math.floor(cents * share));
      left -= own;
      return [district, own];
    }),
  );
}

/**
 * The district of each project of a list that names none at all, by where more than half of it lies; a list that names districts means
 * the whole city where it leaves one out.
 * Failure: a project without a place, or without such a district, has none.
 * Source: packages/planning/scenario-format.md, "Scenario" (`district`).
 */
export function districtsByPlace(projects: readonly Project[], districts: readonly District[]): Map<string, string> {
  if (projects.some(({ district }) => district !== null)) return new Map();
  const areas = districtAreas(districts);
  return new Map(
    projects.flatMap(({ id, geometry }) => {
      const [most] = sharesByDistrict(geometry, areas);
      return most && most.share > 0.5 ? [[id, most.district] as const] : [];
    }),
  );
}
