import type { City, Project, Scenario } from '@vorrang/planning';
import { type Assumptions, listedQuarters, unnamedSource } from './assumptions.ts';
import type { Draft, DraftProject } from './draft.ts';

type PeriodsPerYear = 1 | 4 | 12;
type Frame = {
  fileName: string;
  assumptions: Assumptions;
  perYear: PeriodsPerYear;
  source: (project: DraftProject) => string;
  districts: Map<string, string>;
};

/** Real discount rate and years of benefit after the horizon, where nobody has said otherwise. */
const discountRate = 0.03;
const yearsAfter = 10;

/** Evenly over the periods, to the cent; what does not divide goes to the first. */
function spread(cents: number, periods: number): number[] {
  const each = Math.floor(cents / periods);
  return Array.from({ length: periods }, (_, k) => each + (k < cents - each * periods ? 1 : 0));
}

/** A Scenario from a list and its assumptions: valid in the format, each assumed number marked. */
export function toScenario(
  draft: Draft,
  assumptions: Assumptions,
  city: Pick<City, 'fiscalYearFirstMonth' | 'language'>,
  name: string,
  perYear: PeriodsPerYear = 4,
): Scenario {
  const periods = assumptions.years * perYear;
  const sources = new Map(assumptions.money.map((source, i) => [source.name, `source-${i + 1}`]));
  const names = [...new Set(draft.projects.flatMap((project) => project.district ?? []))];
  const districts = new Map(names.map((district, i) => [district, `district-${i + 1}`]));
  const assumed = { kind: 'assumed', source: { de: 'Vorschlag beim Import', en: 'proposed at import' }[city.language] };
  const source = (project: DraftProject) => sources.get(project.fundingSource ?? unnamedSource[city.language])!;
  const frame: Frame = { fileName: draft.fileName, assumptions, perYear, source, districts };
  return {
    format: 'vorrang/scenario@1',
    name,
    derivedFrom: null,
    currency: assumptions.currency,
    calendar: {
      start: `${assumptions.firstYear}${{ 1: '', 4: '-Q1', 12: '-M01' }[perYear]}`,
      periodsPerYear: perYear,
      periods,
      evaluationPeriods: periods + yearsAfter * perYear,
      firstMonth: city.fiscalYearFirstMonth,
    },
    discountRate,
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
    fundingSources: assumptions.money.map((entry) => ({
      id: sources.get(entry.name)!,
      name: entry.name,
      kind: 'own' as const,
      budget: entry.budget,
      carryOverShare: 0,
      provenance: assumed,
    })),
    resources: [],
    projects: draft.projects.map((project) => projectFrom(project, frame)),
    constraints: [],
    assumptions: { ...assumptions, from: draft.fileName, leftOutRows: draft.leftOut, discountRate, yearsAfter },
  } as Scenario;
}

function projectFrom(project: DraftProject, { fileName, assumptions, perYear, source, districts }: Frame): Project {
  const listed = listedQuarters(project);
  const quarters = listed ?? assumptions.quartersWithoutDates;
  const shortened = quarters > assumptions.years * 4;
  const duration = Math.ceil((Math.min(quarters, assumptions.years * 4) * perYear) / 4);
  const origin = `${fileName}, ${project.row}`;
  return {
    id: project.id,
    name: project.name,
    category: project.category,
    district: project.district === null ? null : districts.get(project.district)!,
    ...(project.point && { geometry: { type: 'Point', coordinates: project.point } }),
    fundingSources: [source(project)],
    mandatory: false,
    earliestStart: 0,
    finishBy: null,
    modes: [
      {
        id: 'listed',
        duration,
        cost: spread(project.costCents, duration),
        demand: {},
        effects: { urgency: project.points ?? assumptions.criterion.pointsPerProject },
        disruption: 0,
      },
    ],
    facts: project.facts,
    sources: {
      cost: { kind: 'estimated', source: origin },
      duration:
        listed !== null && !shortened ? { kind: 'derived', source: origin } : { kind: 'assumed', source: 'assumed' },
      effects: {
        kind: project.points === null ? 'assumed' : 'estimated',
        source: project.points === null ? 'assumed' : origin,
      },
    },
  };
}
