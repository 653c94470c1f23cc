import { type Plan, type Scenario, type Text, totalFunds } from '@vorrang/planning';
import { namesOf } from '../constraints/constraint.ts';
import { exactly } from '../evaluation/exact-plan.ts';
import { type CompiledInstance, amountsOf, compileInstance } from '../instance/compiled-instance.ts';
import { anytimeSearch } from '../search/anytime-search.ts';
import { pricesFrom } from '../search/prices.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';
import { type Effort, stoppingOf, withBudgets } from './effort.ts';
import { messages } from './messages.ts';
import { money, number } from './sentences.ts';

/**
 * What goes first if there is less money, and what comes next if there is more. The lists nest: what is in a plan for less money is in the
 * plan for more. `projects` leave (share < 1) or join (share > 1) at this step; null where no plan was found, and the list ends there.
 */
export type CutList = {
  steps: { share: number; budgetCents: number; projects: string[] | null; objective: number | null }[];
  sentences: Text[];
};

const cuts = [0.95, 0.9, 0.8, 0.7];
const raises = [1.05, 1.1, 1.2, 1.3];

type CutListAsked = Effort & { seed?: number };

/**
 * Plans budget after budget, each within (less money) or beyond (more money) the one before it; judged to the cent.
 * Failure: null for projects and points from the first budget on for which no plan was found.
 * Source: packages/planning/sources.md, "Optimisation".
 */
export function cutListOf(scenario: Scenario, plan: Plan, asked: CutListAsked): CutList {
  let list: CutList = { steps: [], sentences: [] };
  for (const known of cutListInSteps(scenario, plan, asked)) list = known;
  return list;
}

/**
 * The list as it becomes known, budget after budget: first less money, then more.
 * Failure: as `cutListOf`. Source: as `cutListOf`.
 */
export function* cutListInSteps(
  scenario: Scenario,
  plan: Plan,
  { seed = 1, ...effort }: CutListAsked,
): Generator<CutList, void> {
  const city = compileInstance(scenario);
  const prices = plan.certificate ? { prices: pricesFrom(city, scenario, plan.certificate) } : {};
  const stopping = stoppingOf(effort, cuts.length + raises.length);
  const steps: CutList['steps'] = [];
  for (const [shares, nested] of [
    [cuts, onlyOf],
    [raises, allOf],
  ] as const) {
    let starts: readonly number[] | null = numbersOf(city, scenario, plan.starts);
    for (const share of shares) {
      const variant = withBudgets(scenario, share);
      const before: readonly number[] | null = starts;
      starts = null;
      const within: CompiledInstance | null = before
        ? { ...city, ...amountsOf(variant), ...nested(city, before) }
        : null;
      if (within && before)
        for (const find of anytimeSearch(within, stopping, seed, { starts: before, ...prices }))
          if (find?.kind === 'choice') starts = find.starts;
      const exact = starts ? exactly(variant)(startsFrom(city, scenario, starts)) : null;
      if (!exact?.ok) starts = null;
      steps.push({
        share,
        budgetCents: totalFunds(variant.fundingSources),
        projects: before && starts && changed(city, share < 1 ? [before, starts] : [starts, before], scenario),
        objective: exact?.ok ? exact.objective : null,
      });
      yield { steps: [...steps], sentences: sentencesOf(scenario, steps) };
    }
  }
}

/** Only what is in these starts may be in the next plan. */
function onlyOf(city: CompiledInstance, starts: readonly number[]): Partial<CompiledInstance> {
  const kept = projectsOf(city, starts);
  return { value: city.value.map((points, j) => (kept.has(city.projectOf[j]!) ? points : -Infinity)) };
}

/** All that is in these starts must be in the next plan. */
function allOf(city: CompiledInstance, starts: readonly number[]): Partial<CompiledInstance> {
  const kept = projectsOf(city, starts);
  const must = (before: Uint8Array) => before.map((own, p) => (kept.has(p) ? 1 : own));
  return { mandatory: must(city.mandatory), must: must(city.must) };
}

/** Projects that are in the first of two lists of starts and not in the second, by id. */
function changed(
  city: CompiledInstance,
  [more, less]: readonly [readonly number[], readonly number[]],
  scenario: Scenario,
): string[] {
  const own = projectsOf(city, less);
  return [...projectsOf(city, more)].filter((p) => !own.has(p)).map((p) => scenario.projects[p]!.id);
}

const projectsOf = (city: CompiledInstance, starts: readonly number[]): Set<number> =>
  new Set(starts.map((j) => city.projectOf[j]!));

function sentencesOf(scenario: Scenario, steps: CutList['steps']): Text[] {
  return steps.map(({ share, budgetCents, projects }) => {
    const told = messages.texts[share < 1 ? 'fewer' : 'extra'];
    const amounts = {
      percent: number(Math.abs(100 * (share - 1)), 0),
      budget: money(scenario, budgetCents, 'whole'),
    };
    if (projects === null) return told.none(amounts);
    return projects.length === 0
      ? told.same(amounts)
      : told.changed({ ...amounts, n: projects.length, names: namesOf(scenario, { projects }) });
  });
}
