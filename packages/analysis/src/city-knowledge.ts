import {
  type CityKnowledge,
  type FactKind,
  type Facts,
  type Plan,
  type Scenario,
  factKinds,
  firstDayOf,
  yearsOf,
} from '@vorrang/planning';
import { closureDelays, defaultDelay } from './closure-delay/closure-delay.ts';
import { transitNear } from './closure-delay/transit-near.ts';
import { conditionsIn } from './deterioration/condition.ts';
import { costsByDistrict } from './district-shares/district-shares.ts';
import { needsOfCity } from './need-signals/needs-of-city.ts';
import { assetsOfProjects } from './project-assets.ts';

/**
 * What a city's facts say about the projects of a Scenario, in short, as a brief tells it: condition, reports, traffic and lines, and
 * who lives near what the Plan starts. As of the first day of the calendar, so that the same three documents always say the same;
 * reports of later days count as well.
 * Failure: empty lists, and null for people served, where the city has no such facts.
 * Source: packages/planning/sources.md, "Condition", "Closure delay", "Need signals".
 */
export function cityKnowledgeOf(scenario: Scenario, plan: Pick<Plan, 'starts'>, facts: Facts): CityKnowledge {
  const started = new Set(plan.starts.map(({ project }) => project));
  return {
    rows: Object.fromEntries(
      (Object.keys(factKinds) as FactKind[]).map((kind) => [kind, facts[kind].length]),
    ) as CityKnowledge['rows'],
    ...conditionsOf(scenario, facts),
    ...reportsOf(scenario, facts),
    closures: closureDelays(scenario, facts).map(
      ({ project, along, vehiclesPerDay, vehicleHours, reliable, lines, stops }) => ({
        project,
        along,
        vehiclesPerDay,
        vehicleHours,
        reliable,
        lines,
        stops,
      }),
    ),
    transit: transitOf(scenario, facts),
    served: servedBy(
      scenario.projects.filter(({ id }) => started.has(id)),
      scenario,
      facts,
    ),
  };
}

function conditionsOf({ calendar, projects }: Scenario, facts: Facts): Pick<CityKnowledge, 'assets' | 'conditions'> {
  const first = Number(calendar.start.slice(0, 4));
  const known = conditionsIn(facts, first);
  const byAsset = new Map(known.map((condition) => [condition.asset, condition]));
  const last = first + yearsOf(calendar) - 1;
  return {
    assets: { told: known.length, dueInProgramme: known.filter(({ actBy }) => actBy !== null && actBy <= last).length },
    conditions: [...assetsOfProjects(projects, facts.asset)].flatMap(([project, { id }]) => {
      const condition = byAsset.get(id);
      if (!condition) return [];
      const { name, health, low, high, inspectedIn, actBy, failsWithinFive } = condition;
      return [{ project, asset: name, health, low, high, inspectedIn, actBy, failsWithinFive }];
    }),
  };
}

function reportsOf(
  { calendar, projects }: Scenario,
  facts: Facts,
): Pick<CityKnowledge, 'reports' | 'reportsElsewhere'> {
  if (facts.report.length === 0) return { reports: [], reportsElsewhere: 0 };
  const day = facts.report.reduce((latest, { date }) => (date > latest ? date : latest), firstDayOf(calendar, 0));
  const { needs, elsewhere } = needsOfCity(facts, projects, day);
  const byPlace = new Map(needs.map((need) => [need.asset, need]));
  const assets = assetsOfProjects(projects, facts.asset);
  return {
    reports: projects.flatMap(({ id }) => {
      const need = byPlace.get(assets.get(id)?.id ?? id);
      return need ? [{ project: id, about: need.name, reports: need.reports }] : [];
    }),
    reportsElsewhere: elsewhere,
  };
}

function transitOf({ projects }: Scenario, { transit }: Facts): CityKnowledge['transit'] {
  const placed = projects.filter(({ geometry }) => geometry);
  return transitNear(placed, transit, defaultDelay.withinMetres).flatMap(({ lines, stops }, i) =>
    lines.length + stops > 0 ? [{ project: placed[i]!.id, lines, stops }] : [],
  );
}

function servedBy(projects: Scenario['projects'], { districts }: Scenario, facts: Facts): CityKnowledge['served'] {
  const { districts: found, nearMetres, basis } = costsByDistrict(projects, districts, facts.address);
  if (basis === null) return null;
  return { nearMetres, byDistrict: found.map(({ district, peopleNear }) => ({ district, people: peopleNear })) };
}
