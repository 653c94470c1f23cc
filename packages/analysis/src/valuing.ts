import {
  type Criterion,
  type Language,
  type Project,
  type ProjectValue,
  type Scenario,
  type Text,
  type Valuing,
  assumedWorths,
  cheapestCost,
  formatNumber,
  everywhere,
  inLanguage,
} from '@vorrang/planning';
import { type Facted, evidenceOf } from './evidence.ts';
import { valuations } from './valuations/index.ts';
import {
  type Evidence,
  type Setting,
  type Settings,
  type Valuation,
  type Worth,
  points,
} from './valuations/valuation.ts';
import { messages } from './messages.ts';

/** What a planner chooses: which rules, with which numbers, and what every project counts by itself. */
export type Chosen = Pick<Valuing, 'base' | 'bySize' | 'rules'>;
/** A rule as it is offered: how many projects it has evidence for, its numbers, and, where it has nothing to go on, what it needs. */
export type OfferedValuation = Pick<Valuation, 'name' | 'label' | 'rule' | 'bySize'> & {
  evidence: number;
  settings: Setting[];
  missing: Text | null;
};
/** How many projects there are, every valuation with what the city has for it, and which of them are proposed. */
export type Offers = { projects: number; rules: OfferedValuation[]; proposed: Chosen };
type Valued = Pick<Scenario, 'criteria'> & { projectValues: ProjectValue[] | undefined; valuing: Valuing | undefined };
type Weighed = Pick<Scenario, 'criteria' | 'valuing'>;

const mark = 'valuing:';
const base = 'base';
const isOurs = (proposal: unknown): boolean => typeof proposal === 'string' && proposal.startsWith(mark);
const baseSentence: Text = messages.texts.countsByItself;

/** Criteria whose every amount an import assumed: nobody said that the projects are worth it. */
const assumedIn = (scenario: Scenario): Criterion[] =>
  scenario.projects.length > 0 && assumedWorths(scenario).length === scenario.projects.length
    ? scenario.criteria.filter(({ proposal }) => proposal === undefined)
    : [];

/**
 * The settings of a Scenario as they were before its projects were valued by rules; a weight that a planner gave since to what was only
 * assumed stays. Never fails; settings without a rule come back as they are.
 * Source: packages/planning/scenario-format.md, `valuing`.
 */
export function withoutValuing<S extends Partial<Valued> & Pick<Scenario, 'criteria'>>(settings: S): S {
  const { criteria, projectValues = [], valuing } = settings;
  const kept = projectValues.filter(({ proposal }) => !isOurs(proposal));
  return {
    ...settings,
    criteria: criteria
      .filter(({ proposal }) => !isOurs(proposal))
      .map((one) => ({ ...one, weight: one.weight === 0 ? (valuing?.replaced[one.id] ?? 0) : one.weight })),
    projectValues: kept.length > 0 ? kept : undefined,
    valuing: undefined,
  };
}

/**
 * The rules by which the projects of a Scenario, as it stands without any, can be valued, and what is proposed of them: nothing but one
 * point for each. Never fails; a rule without evidence says in `missing` what it needs.
 * Source: packages/planning/README.md, "valuation rule"; packages/analysis/decisions/0004-worth-by-valuation-rules.md.
 */
export function offersFor(scenario: Scenario, known: Facted): Offers {
  const evidence = evidenceOf(scenario, known);
  return {
    projects: scenario.projects.length,
    rules: valuations.map((valuation) => {
      const { name, label, rule, bySize } = valuation;
      const found = valuation.evidence(evidence).size;
      const settings = found > 0 ? valuation.settings(evidence) : [];
      return { name, label, rule, bySize, evidence: found, settings, missing: found > 0 ? null : valuation.needs };
    }),
    proposed: { base: assumedIn(scenario).length > 0 ? 1 : 0, bySize: 1, rules: [] },
  };
}

/**
 * A Scenario, as it stands without any rule, valued by those that were chosen: a criterion for each, its amounts · (cost / median
 * cost)^bySize as values of the projects, and, in place of criteria that were only assumed, what every project counts by itself. `now`
 * is the Scenario as it stands, where it is valued already: weights are the planner's, and stay. Never fails: a rule that has nothing to
 * go on, or is unknown, counts for nothing.
 * Source: packages/planning/scenario-format.md, `valuing`; packages/analysis/decisions/0004-worth-by-valuation-rules.md.
 */
export function valuedBy(scenario: Scenario, known: Facted, chosen: Chosen, language: Language, now?: Weighed): Valued {
  const evidence = evidenceOf(scenario, known);
  const how: How = { size: sizesOf(scenario, chosen.bySize), bySize: chosen.bySize, language };
  const parts = chosen.rules.flatMap(({ name, settings }) => {
    const valuation = valuations.find((one) => one.name === name);
    return valuation ? partsOf(valuation, evidence, withUsual(valuation, evidence, settings), how) : [];
  });
  if (parts.length === 0)
    return { criteria: scenario.criteria, projectValues: scenario.projectValues, valuing: undefined };
  const assumed = assumedIn(scenario);
  if (assumed.length > 0 && chosen.base > 0) parts.unshift(basePart(scenario, chosen.base, how));
  const replaced = new Map(assumed.map(({ id, weight }) => [id, weight]));
  const weights = weightsIn(now);
  return {
    criteria: [
      ...scenario.criteria.map((one) => (replaced.has(one.id) ? { ...one, weight: weights.get(one.id) ?? 0 } : one)),
      ...parts.map(({ criterion }) => ({ ...criterion, weight: weights.get(criterion.id) ?? criterion.weight })),
    ],
    projectValues: [...(scenario.projectValues ?? []), ...parts.flatMap(({ values }) => values)],
    valuing: { ...chosen, replaced: Object.fromEntries(replaced) },
  };
}

/** Weights of the criteria that rules made or replaced, as they stand. */
const weightsIn = ({ criteria, valuing }: Weighed = { criteria: [] }): Map<string, number> =>
  new Map(
    criteria
      .filter(({ id, proposal }) => isOurs(proposal) || (valuing && Object.hasOwn(valuing.replaced, id)))
      .map(({ id, weight }) => [id, weight]),
  );

type How = { size: (project: string) => number; bySize: number; language: Language };
/** The numbers of a rule by their labels, and how much size counts; null where it is no matter of size. */
function numbersTold(offered: readonly Setting[], chosen: Settings, bySize: number | null): Text {
  const settings = (locale: string, language: Language): string =>
    offered
      .flatMap(({ key, label, flag, listed }) => {
        const value = chosen[key] ?? 0;
        const name = inLanguage(label, language);
        if (flag) return value === 1 ? [name] : [];
        return [`${listed ? key : name} ${formatNumber(value, locale, Number.isInteger(value) ? 0 : 2)}`.trim()];
      })
      .join(', ');
  return messages.texts.told({
    settings,
    size: bySize === null ? 'unsaid' : bySize === 0 ? 'none' : 'some',
    bySize: (locale) => formatNumber(bySize ?? 0, locale, 2),
  });
}

type Part = { criterion: Criterion; values: ProjectValue[] };

/** Numbers a planner left out are the usual ones. */
const withUsual = (valuation: Valuation, evidence: Evidence, chosen: Settings): Settings =>
  Object.fromEntries(
    valuation.settings(evidence).map(({ key, value }) => [key, Object.hasOwn(chosen, key) ? chosen[key]! : value]),
  );

function partsOf(
  valuation: Valuation,
  evidence: Evidence,
  settings: Settings,
  { size, bySize, language }: How,
): Part[] {
  const worths = valuation.worths(evidence, settings);
  if (worths.size === 0) return [];
  const { name, unit } = valuation.criterion;
  const sized = valuation.bySize ? size : () => 1;
  const terms = {
    name: inLanguage(name, language),
    unit: inLanguage(unit, language),
    pointsPerUnit: valuation.pointsPerUnit(settings),
    told: numbersTold(valuation.settings(evidence), settings, valuation.bySize ? bySize : null),
  };
  return [part(valuation.name, terms, evidence.projects, worths, sized)];
}

const basePart = ({ projects }: Scenario, amount: number, { size, bySize, language }: How): Part => {
  const worths = new Map(projects.map(({ id }): [string, Worth] => [id, { amount, sentence: baseSentence }]));
  const name = inLanguage(messages.texts.baseWorth, language);
  const own = { key: '', label: everywhere(''), value: amount, least: 0, most: amount };
  const told = numbersTold([own], { '': amount }, bySize);
  return part(base, { name, unit: inLanguage(points, language), pointsPerUnit: 1, told }, projects, worths, size);
};

/** One criterion, and for each project that has evidence the same amount in every option. */
function part(
  rule: string,
  terms: Pick<Criterion, 'name' | 'unit' | 'pointsPerUnit'> & { told: Text },
  projects: readonly Project[],
  worths: ReadonlyMap<string, Worth>,
  size: How['size'],
): Part {
  const proposal = `${mark}${rule}`;
  const values = projects.flatMap(({ id: project, modes }): ProjectValue[] => {
    const worth = worths.get(project);
    if (!worth) return [];
    const { amount, sentence, ...bound } = worth;
    // By digits, not by decimals: a class must stay a class for the smallest project too.
    const counted = Number((amount * size(project)).toPrecision(9));
    const effects = Object.fromEntries(modes.map(({ id }) => [id, { [proposal]: counted }]));
    return [{ proposal, project, percent: 100, effects, ...bound, sentence }];
  });
  return { criterion: { id: proposal, ...terms, weight: 1, proposal }, values };
}

/** How large a project is beside the one in the middle, by the cost of its cheapest option, as far as size counts; a project without cost is as large as that. */
function sizesOf({ projects }: Scenario, bySize: number): (project: string) => number {
  const costs = projects.map(cheapestCost).filter((cost) => cost > 0);
  const middle = costs.toSorted((a, b) => a - b)[Math.floor((costs.length - 1) / 2)] ?? 1;
  const sizes = new Map(
    projects.map((project) => {
      const cost = cheapestCost(project);
      return [project.id, cost > 0 ? (cost / middle) ** bySize : 1];
    }),
  );
  return (project) => sizes.get(project) ?? 1;
}
