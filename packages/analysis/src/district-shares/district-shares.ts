import { type District, type Project, cheapestCost } from '@vorrang/planning';
import { districtAreas, districtShares } from '../district-areas.ts';

/** What the projects of a list cost in a district by where they lie: whole cents, and by head where it is known how many people live there. */
export type DistrictCost = {
  district: string;
  name: string;
  projects: number;
  cents: number;
  centsPerHead: number | null;
};
export type DistrictCosts = {
  districts: DistrictCost[];
  /** Without a place, or outside every border. */ elsewhereCents: number;
};

/**
 * The cheapest cost of every project, divided among the districts as its place is; a cent that does not divide goes to the district with
 * most of it. What lies outside every border, or nowhere, is told apart.
 */
export function costsByDistrict(projects: readonly Project[], districts: readonly District[]): DistrictCosts {
  const areas = districtAreas(districts);
  const found = new Map(areas.map(({ id }) => [id, { projects: 0, cents: 0 }]));
  let elsewhereCents = 0;
  for (const project of projects) {
    const cost = cheapestCost(project);
    const shares = districtShares(project.geometry, areas);
    const inside = Math.min(
      1,
      shares.reduce((sum, { share }) => sum + share, 0),
    );
    const within = Math.round(cost * inside);
    let left = within;
    shares.toReversed().forEach(({ district, share }, i) => {
      const own = i === shares.length - 1 ? left : Math.min(left, Math.floor(cost * share));
      left -= own;
      const sum = found.get(district)!;
      sum.cents += own;
      sum.projects += 1;
    });
    elsewhereCents += cost - within;
  }
  return {
    districts: districts.flatMap(({ id, name, population }) => {
      const sum = found.get(id);
      return sum
        ? [{ district: id, name, ...sum, centsPerHead: population ? Math.round(sum.cents / population) : null }]
        : [];
    }),
    elsewhereCents,
  };
}

/**
 * The district of each project of a list that names none at all, by where most of it lies; a list that names districts means the whole
 * city where it leaves one out.
 */
export function districtsByPlace(projects: readonly Project[], districts: readonly District[]): Map<string, string> {
  if (projects.some(({ district }) => district !== null)) return new Map();
  const areas = districtAreas(districts);
  return new Map(
    projects.flatMap(({ id, geometry }) => {
      const [most] = districtShares(geometry, areas);
      return most && most.share > 0.5 ? [[id, most.district] as const] : [];
    }),
  );
}
