import { summaryOf } from '@vorrang/optimizer';
import { costRiskOf } from '@vorrang/optimizer/explain';
import {
  type Cents,
  type Criterion,
  type Programmed,
  type Scenario,
  costByDistrict,
  gainsOf,
  paidCents,
  programmeOf,
  sumOf,
  weighAlike,
} from '@vorrang/planning';
import type { Planned } from '#lib/plan/difference.ts';

/**
 * A row of the table, a value for each plan, null where there is none. `better` says of what there is agreed to be more or less: what is
 * paid is neither good nor bad.
 */
export type Figure = { values: (number | null)[]; better: 'more' | 'less' | null } &
  /** `risk`: what all of it costs at most in four of five cases, by how much dearer roads became elsewhere. */
  (
    | { of: 'value' | 'payments' | 'risk' | 'projects' | 'followUp' }
    /** `isAlone`: no other criterion is counted in its unit, so that the unit says which it is. */
    | { of: 'effect'; criterion: Criterion; isAlone: boolean }
    | { of: 'weakest'; districts: (string | null)[] }
  );

/** Points by what the reference weighs, each plan as its own scenario describes its projects and rules: points under different weights say nothing about each other. */
export function valueBy(
  { criteria, disruptionWeight, discountRate }: Scenario,
  { scenario, plan }: Planned,
): number | null {
  return summaryOf({ ...scenario, criteria, disruptionWeight, discountRate }, plan).objective;
}

/** What the projects of a plan bring in every period when all of them are finished, in the criterion's own unit. */
export const effectOf = (programme: readonly Programmed[], criterion: string): number =>
  sumOf(
    programme.flatMap(({ mode }) =>
      gainsOf(mode).map(({ effects }) => (Object.hasOwn(effects, criterion) ? effects[criterion]! : 0)),
    ),
  );

/** Of those districts whose people are counted, the one in which the plan spends the least by head; null where none is. */
export function weakestDistrict({ scenario, plan }: Planned): { name: string; perHead: Cents } | null {
  const counted = costByDistrict(scenario, plan).flatMap(({ name, population, costCents }) =>
    name !== null && population ? [{ name, perHead: costCents / population }] : [],
  );
  return counted.reduce<(typeof counted)[number] | null>(
    (least, one) => (least && least.perHead <= one.perHead ? least : one),
    null,
  );
}

/** What the plans come to, the reference first. Points are left out where `comparable` says that they do not compare. */
export function figuresOf(plans: readonly Planned[], comparable: boolean): Figure[] {
  const reference = plans[0]!.scenario;
  const programmes = plans.map(({ scenario, plan }) => programmeOf(scenario, plan));
  const weakest = plans.map(weakestDistrict);
  const statesFollowUp = programmes.some((own) => own.some(({ mode }) => mode.followUpCostPerYearCents !== undefined));
  const figures: Figure[] = [
    {
      of: 'value',
      better: 'more',
      values: plans.map((own, i) => (comparable || i === 0 ? valueBy(reference, own) : null)),
    },
    { of: 'payments', better: null, values: plans.map(({ plan }) => paidCents(plan.payments)) },
    { of: 'projects', better: 'more', values: plans.map(({ plan }) => plan.starts.length) },
    ...reference.criteria.map((criterion): Figure => ({
      of: 'effect',
      criterion,
      isAlone: reference.criteria.every((other) => other === criterion || other.unit !== criterion.unit),
      better: criterion.weight < 0 ? 'less' : 'more',
      values: programmes.map((own) => effectOf(own, criterion.id)),
    })),
  ];
  if (statesFollowUp)
    figures.push({
      of: 'followUp',
      better: 'less',
      values: programmes.map((own) => sumOf(own.map(({ mode }) => mode.followUpCostPerYearCents ?? 0))),
    });
  figures.push({
    of: 'risk',
    better: null,
    values: plans.map(({ scenario, plan }) => costRiskOf(scenario, plan).p80Cents),
  });
  if (weakest.some((one) => one !== null))
    figures.push({
      of: 'weakest',
      better: 'more',
      values: weakest.map((one) => one?.perHead ?? null),
      districts: weakest.map((one) => one?.name ?? null),
    });
  return figures;
}

/** A difference and whether it is agreed to be better; null where one of the two is not known. */
export function differenceTo(figure: Figure, place: number): { by: number; judged: 'good' | 'bad' | null } | null {
  const [before, now] = [figure.values[0], figure.values[place]];
  if (before == null || now == null) return null;
  const by = now - before;
  if (!figure.better || Math.abs(by) < 1e-9) return { by, judged: null };
  return { by, judged: by > 0 === (figure.better === 'more') ? 'good' : 'bad' };
}

/** What hinders a comparison with the reference: by plan, and by what it lacks. */
export type Obstacles = {
  /** Plans of another beginning or other years: neither points nor money by year compare. */
  otherYears: number[];
  otherCurrency: number[];
  /** Projects that the reference's scenario has and this one's has not. */
  missing: { place: number; names: string[] }[];
  added: { place: number; names: string[] }[];
  /** Plans that were made with other weights. */
  otherWeights: number[];
};
export function obstaclesOf(plans: readonly { scenario: Scenario }[]): Obstacles {
  const reference = plans[0]!.scenario;
  const years = ({ calendar }: Scenario) => {
    const { start, periodsPerYear, periods, evaluationPeriods } = calendar;
    return [start, periodsPerYear, periods, evaluationPeriods].join();
  };
  const where = (differs: (scenario: Scenario) => boolean) =>
    plans.flatMap(({ scenario }, place) => (differs(scenario) ? [place] : []));
  const lacking = (of: (scenario: Scenario) => [has: Scenario, lacks: Scenario]) =>
    plans.flatMap(({ scenario }, place) => {
      const [has, lacks] = of(scenario);
      const known = new Set(lacks.projects.map(({ id }) => id));
      const names = has.projects.filter(({ id }) => !known.has(id)).map(({ name }) => name);
      return names.length > 0 ? [{ place, names }] : [];
    });
  return {
    otherYears: where((scenario) => years(scenario) !== years(reference)),
    otherCurrency: where(({ currency }) => currency !== reference.currency),
    missing: lacking((scenario) => [reference, scenario]),
    added: lacking((scenario) => [scenario, reference]),
    otherWeights: where((scenario) => !weighAlike(scenario, reference)),
  };
}
