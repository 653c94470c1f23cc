import type { City, Project, Scenario } from '@vorrang/planning';
import { type Assumptions, unnamedSource } from './assumptions.ts';
import type { Draft, DraftProject } from './draft.ts';
import { quartersBetween } from './values.ts';

const perYear = 4;

/** Evenly over the quarters, to the cent; what does not divide goes to the first. */
function spread(cents: number, quarters: number): number[] {
  const each = Math.floor(cents / quarters);
  return Array.from({ length: quarters }, (_, k) => each + (k < cents - each * quarters ? 1 : 0));
}

/** A Scenario from a list and its assumptions: valid in the format, each assumed number marked. */
export function toScenario(
  draft: Draft,
  assumptions: Assumptions,
  city: Pick<City, 'fiscalYearFirstMonth' | 'language'>,
  name: string,
): Scenario {
  const periods = assumptions.years * perYear;
  const sources = new Map(assumptions.money.map((source, i) => [source.name, `source-${i + 1}`]));
  const districts = new Map(
    [...new Set(draft.projects.flatMap((project) => project.district ?? []))].map((district, i) => [
      district,
      `district-${i + 1}`,
    ]),
  );
  const assumed = { kind: 'assumed', source: { de: 'Vorschlag beim Import', en: 'proposed at import' }[city.language] };
  return {
    format: 'vorrang/scenario@1',
    name,
    derivedFrom: null,
    currency: assumptions.currency,
    calendar: {
      start: `${assumptions.firstYear}-Q1`,
      periodsPerYear: perYear,
      periods,
      evaluationPeriods: periods + 40,
      firstMonth: city.fiscalYearFirstMonth,
    },
    discountRate: 0.03,
    criteria: [
      {
        id: 'urgency',
        name: assumptions.criterion.name,
        unit: { de: 'Punkte', en: 'points' }[city.language],
        weight: 1,
        pointsPerUnit: 1,
        provenance: assumed,
      },
    ],
    disruptionWeight: 0,
    districts: [...districts].map(([label, id]) => ({ id, name: label })),
    fundingSources: assumptions.money.map((source) => ({
      id: sources.get(source.name)!,
      name: source.name,
      kind: 'own' as const,
      budget: source.budget,
      carryOverShare: 0,
      provenance: assumed,
    })),
    resources: [],
    projects: draft.projects.map((project) =>
      projectFrom(
        project,
        draft,
        assumptions,
        periods,
        sources.get(project.fundingSource ?? unnamedSource[city.language])!,
        districts,
      ),
    ),
    constraints: [],
    assumptions: { ...assumptions, from: draft.fileName },
  } as Scenario;
}

function projectFrom(
  project: DraftProject,
  draft: Draft,
  assumptions: Assumptions,
  periods: number,
  source: string,
  districts: Map<string, string>,
): Project {
  const dated = project.start !== null && project.end !== null && project.end >= project.start;
  const quarters = Math.min(
    periods,
    dated ? quartersBetween(project.start!, project.end!) : assumptions.quartersWithoutDates,
  );
  const origin = `${draft.fileName}, ${project.row}`;
  return {
    id: project.id,
    name: project.name,
    category: project.category,
    district: project.district === null ? null : districts.get(project.district)!,
    ...(project.point && { geometry: { type: 'Point', coordinates: project.point } }),
    fundingSources: [source],
    mandatory: false,
    earliestStart: 0,
    finishBy: null,
    modes: [
      {
        id: 'listed',
        duration: quarters,
        cost: spread(project.costCents, quarters),
        demand: {},
        effects: { urgency: project.points ?? assumptions.criterion.pointsPerProject },
        disruption: 0,
      },
    ],
    facts: project.facts,
    sources: {
      cost: { kind: 'estimated', source: origin },
      duration: { kind: dated ? 'derived' : 'assumed', source: dated ? origin : 'assumed' },
      effects: {
        kind: project.points === null ? 'assumed' : 'estimated',
        source: project.points === null ? 'assumed' : origin,
      },
    },
  };
}
