import { type City, type Project, type Scenario, firstDayOf, type Language } from '@vorrang/planning';
import { type Assumptions, shares, unnamedIn } from './assumptions.ts';
import { districtsOf } from './scenario-parts/districts.ts';
import { phasesOf } from './scenario-parts/phases.ts';
import { ruleFrom } from './scenario-parts/rules.ts';
import { resourcesOf } from './scenario-parts/resources.ts';
import type { Draft, DraftProject } from './draft.ts';
import { fromFirstYear, profileOf } from './profile.ts';
import { messages } from './messages.ts';

type PeriodsPerYear = 1 | 4 | 12;
type Frame = {
  fileName: string;
  assumptions: Assumptions;
  perYear: PeriodsPerYear;
  /** The ids of the sources that may pay a project. */
  sources: (project: DraftProject) => string[];
  districts: Map<string, string>;
  calendar: Scenario['calendar'];
};

/** Real discount rate and years of benefit after the horizon, where nobody has said otherwise. */
const discountRate = 0.03;
const yearsAfter = 10;

/**
 * A Scenario from a list and its assumptions: valid in the format, each assumed number marked.
 * Failure: none where `isBlocked` says no and `assumptionProblems` finds none; of others no valid Scenario is promised.
 * Source: packages/planning/scenario-format.md, "Scenario", `assumptions`.
 */
export function toScenario(
  listed: Draft,
  assumptions: Assumptions,
  city: Pick<City, 'fiscalYearFirstMonth' | 'language'>,
  name: string,
  perYear: PeriodsPerYear = 4,
): Scenario {
  const draft = { ...listed, projects: listed.projects.map((project) => fromFirstYear(project, assumptions)) };
  const periods = assumptions.years * perYear;
  const sources = new Map(assumptions.money.map((source, i) => [source.name, `source-${i + 1}`]));
  const { list: districts, ids } = districtsOf(draft);
  const stated = draft.funding.map((one) => sources.get(one.name)!);
  const assumed = { kind: 'assumed', source: messages[city.language].source };
  // The money of the assumptions is by the sources of the whole list, those of years before the plan too.
  const asListed = new Map(listed.projects.map((project) => [project.id, project]));
  const payers = ({ id }: DraftProject) => {
    const project = asListed.get(id)!;
    const named =
      project.fundingSource !== null ||
      project.bySource.length > 0 ||
      project.years.some(({ source }) => source !== null);
    const income = project.income.map(({ source }) => sources.get(source ?? unnamedIn(draft, city))!);
    if (!named && stated.length > 0) return [...new Set([...stated, ...income])];
    return [...new Set(shares(project, unnamedIn(draft, city)).map(({ source }) => sources.get(source)!))];
  };
  const calendar = {
    start: `${assumptions.firstYear}${{ 1: '', 4: '-Q1', 12: '-M01' }[perYear]}`,
    periodsPerYear: perYear,
    periods,
    evaluationPeriods: periods + yearsAfter * perYear,
    firstMonth: city.fiscalYearFirstMonth,
  };
  const frame: Frame = { fileName: draft.fileName, assumptions, perYear, sources: payers, districts: ids, calendar };
  const grants = new Set(draft.projects.flatMap(({ income }) => income.map(({ source }) => source)));
  return {
    format: 'vorrang/scenario@1',
    name,
    derivedFrom: null,
    currency: assumptions.currency,
    calendar,
    discountRate,
    criteria: [
      {
        id: 'urgency',
        name: assumptions.criterion.name,
        unit: messages[city.language].points,
        weight: 1,
        pointsPerUnit: 1,
        provenance: assumed,
      },
    ],
    disruptionWeight: 0,
    districts,
    fundingSources: assumptions.money.map((entry) => ({
      id: sources.get(entry.name)!,
      name: entry.name,
      kind: grants.has(entry.name) ? ('grant' as const) : ('own' as const),
      budget: entry.budget,
      carryOverShare: draft.funding.find(({ name }) => name === entry.name)?.carryOverShare ?? 0,
      provenance: entry.stated ? { kind: 'estimated', source: draft.fileName } : assumed,
    })),
    resources: resourcesOf(draft, assumptions, perYear),
    projects: draft.projects.map((project) => projectFrom(project, frame)),
    constraints: [
      ...draft.projects
        .filter(({ inWorks }) => inWorks)
        .map((project) => pinned(project, draft.fileName, city.language)),
      ...draft.rules.map((rule) => ruleFrom(rule, calendar, districts)),
    ],
    assumptions: {
      ...assumptions,
      from: draft.fileName,
      nonProjectRows: draft.nonProjectRows,
      reconciliation: draft.reconciliation,
      discountRate,
      yearsAfter,
    },
  };
}

/** Works in progress go on: a pin with its reason, that a planner may lift. */
const pinned = ({ id, row }: DraftProject, fileName: string, language: Language) => ({
  kind: 'pin',
  project: id,
  mode: 'listed',
  from: 0,
  to: 0,
  reason: messages[language].inWorksBy({ fileName, row }),
});

/** What the list says of a project's weight, kept as it is until somebody says by which rule it counts. */
function listedIn({ priority, duty, deadline }: DraftProject): { listed?: Record<string, string | boolean> } {
  const listed = {
    ...(priority !== null && { priority }),
    ...(duty !== null && { duty }),
    ...(deadline !== null && { deadline }),
  };
  return Object.keys(listed).length > 0 ? { listed } : {};
}

/** The first period that ends on or after the day the list says works begin; 0 where it says none, or they have begun. */
function earliestStart({ start, inWorks }: DraftProject, { calendar }: Frame): number {
  if (start === null || inWorks) return 0;
  const after = Array.from({ length: calendar.periods }, (_, t) => t).findIndex(
    (period) => firstDayOf(calendar, period + 1) > start,
  );
  return after < 0 ? calendar.periods : after;
}

function projectFrom(project: DraftProject, frame: Frame): Project {
  const { fileName, assumptions, perYear, sources, districts } = frame;
  const { cost, listed, shortened } = profileOf(project, assumptions, perYear);
  const phases = phasesOf(project, cost.length);
  const origin = `${fileName}, ${project.row}`;
  return {
    id: project.id,
    name: project.name,
    category: project.category,
    district: project.district === null ? null : districts.get(project.district)!,
    ...(project.geometry && { geometry: project.geometry }),
    fundingSources: sources(project),
    mandatory: false,
    earliestStart: earliestStart(project, frame),
    finishBy: null,
    modes: [
      {
        id: 'listed',
        duration: cost.length,
        cost,
        ...(phases.length > 0 && { phases }),
        demand: {},
        effects: { urgency: project.points ?? assumptions.criterion.pointsPerProject },
        disruption: 0,
      },
    ],
    ...(project.paidCents > 0 && { sunkCostCents: project.paidCents }),
    ...listedIn(project),
    ...(project.laterCents > 0 && { listedLaterCents: project.laterCents }),
    ...(project.commitments.length > 0 && {
      commitments: project.commitments.map(({ year, cents }) => ({ year, cents })),
    }),
    facts: project.facts,
    ...(project.given && { given: { [project.given.format]: project.given.record } }),
    sources: {
      ...(project.address !== null && { geometry: { kind: 'derived', source: project.address } }),
      cost: project.costAssumed ? { kind: 'assumed', source: 'assumed' } : { kind: 'estimated', source: origin },
      ...(project.start !== null && !project.inWorks && { earliestStart: { kind: 'estimated', source: origin } }),
      duration: listed && !shortened ? { kind: 'derived', source: origin } : { kind: 'assumed', source: 'assumed' },
      effects: {
        kind: project.points === null ? 'assumed' : 'estimated',
        source: project.points === null ? 'assumed' : origin,
      },
    },
  };
}
