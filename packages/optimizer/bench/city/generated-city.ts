import type { Constraint, Scenario, Start } from '@vorrang/planning';
import { type Draw, drawFrom } from './draw.ts';
import { drawCrews, drawFunds, meansOf } from './means.ts';
import { drawPromises } from './promises.ts';
import { type Activity, witnessOf } from './witness.ts';
import { criteria, drawProject } from './works.ts';

/** A city of a family made up for measuring, and a Plan that shows it is possible. */
export type GeneratedCity = { scenario: Scenario; witness: Start[] };

/** `projects` projects over `periods` quarters; the same seed gives the same city. */
export function generatedCity(projects: number, periods: number, seed: number): GeneratedCity {
  const draw = drawFrom(seed * 1_000_003 + projects);
  const means = meansOf(projects, periods);
  const list = Array.from({ length: projects }, (_, k) => drawProject(draw, k + 1, means));
  const fundingSources = drawFunds(draw, list, means);
  const resources = drawCrews(draw, list, means);
  const constraints = drawPromises(draw, list);
  const works = witnessOf({ periods, projects: list, fundingSources, resources, constraints });
  makeDuties(draw, works, constraints, list.length, periods);
  const scenario: Scenario = {
    format: 'vorrang/scenario@1',
    name: `generated-n${projects}-t${periods}-g${seed}`,
    derivedFrom: null,
    currency: 'EUR',
    calendar: { start: '2027-Q1', periodsPerYear: 4, periods, evaluationPeriods: periods + 40 },
    discountRate: 0.04,
    criteria: criteria.map(([id, weight]) => ({ id, name: id, unit: 'points', weight, pointsPerUnit: 1 })),
    disruptionWeight: 1,
    districts: means.districts.map((id) => ({ id, name: `District ${id.slice(1)}` })),
    fundingSources,
    resources,
    projects: list,
    constraints: [...constraints, ...means.districts.map((district) => shareOf(draw, district, works, list))],
  };
  return { scenario, witness: works.map(({ start }) => start) };
}

/** One project in twenty must be built, and be ready three to eight quarters after the witness's end. */
function makeDuties(draw: Draw, works: Activity[], constraints: Constraint[], projects: number, periods: number): void {
  const free = new Set(
    constraints.filter(({ kind }) => kind === 'at-most-one').flatMap((rule) => rule['projects'] as string[]),
  );
  const ends = ({ start, mode }: Activity) => start.period + mode.duration;
  const early = works.filter((work) => !free.has(work.project.id) && ends(work) <= 0.6 * periods);
  for (const work of draw.some(early, Math.round(projects / 20))) {
    work.project.mandatory = true;
    work.project.finishBy = Math.min(periods, ends(work) + draw.whole(3, 8));
  }
}

/** 55 to 90 % of the district's part of all wishes, and a little less than its part of the witness. */
function shareOf(draw: Draw, district: string, works: Activity[], list: Scenario['projects']): Constraint {
  const wished = partOf(
    district,
    list.map((project) => ({ project, mode: project.modes[0]! })),
  );
  const minimum = Math.min(wished * draw.between(0.55, 0.9), partOf(district, works) * 0.95);
  return { kind: 'district-share', district, minimum: Math.floor(minimum * 1000) / 1000 };
}

function partOf(district: string, works: Pick<Activity, 'project' | 'mode'>[]): number {
  const cents = (some: typeof works) => some.flatMap(({ mode }) => mode.cost).reduce((sum, cost) => sum + cost, 0);
  return cents(works.filter(({ project }) => project.district === district)) / Math.max(1, cents(works));
}
