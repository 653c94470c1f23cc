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

/**
 * Plans budget after budget, each within (less money) or beyond (more money) the one before it; judged to the cent.
 * Failure: null for projects and points from the first budget on for which no plan was found.
 * Source: packages/planning/sources.md, "Optimisation".
 */
export function cutListOf(
  scenario: Scenario,
  plan: Plan,
  { seed = 1, ...effort }: Effort & { seed?: number },
): CutList {
  const city = compileInstance(scenario);
  const prices = plan.certificate ? { prices: pricesFrom(city, scenario, plan.certificate) } : {};
  const stopping = stoppingOf(effort, cuts.length + raises.length);
  const walk = (shares: readonly number[], nested: (starts: readonly number[]) => Partial<CompiledInstance>) => {
    let starts: readonly number[] | null = numbersOf(city, scenario, plan.starts);
    return shares.map((share): CutList['steps'][number] => {
      const variant = withBudgets(scenario, share);
      const budgetCents = totalFunds(variant.fundingSources);
      const before: readonly number[] | null = starts;
      starts = null;
      if (before === null) return { share, budgetCents, projects: null, objective: null };
      const within = { ...city, ...amountsOf(variant), ...nested(before) };
      for (const find of anytimeSearch(within, stopping, seed, { starts: before, ...prices }))
        if (find?.kind === 'choice') starts = find.starts;
      const exact = starts ? exactly(variant)(startsFrom(city, scenario, starts)) : null;
      if (!starts || !exact?.ok) return { share, budgetCents, projects: null, objective: null };
      const [was, is] = [projectsOf(city, before), projectsOf(city, starts)];
      const changed = share < 1 ? [...was].filter((p) => !is.has(p)) : [...is].filter((p) => !was.has(p));
      const projects = changed.map((p) => scenario.projects[p]!.id);
      return { share, budgetCents, projects, objective: exact.objective };
    });
  };
  const only = (starts: readonly number[]) => {
    const kept = projectsOf(city, starts);
    return { value: city.value.map((points, j) => (kept.has(city.projectOf[j]!) ? points : -Infinity)) };
  };
  const all = (starts: readonly number[]) => {
    const kept = projectsOf(city, starts);
    const must = (before: Uint8Array) => before.map((own, p) => (kept.has(p) ? 1 : own));
    return { mandatory: must(city.mandatory), must: must(city.must) };
  };
  const steps = [...walk(cuts, only), ...walk(raises, all)];
  return { steps, sentences: sentencesOf(scenario, steps) };
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
