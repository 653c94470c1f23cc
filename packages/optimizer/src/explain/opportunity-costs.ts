import type { Plan, Scenario, Text } from '@vorrang/planning';
import { exactly } from '../evaluation/exact-plan.ts';
import { Dual } from '../search/dual.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { pricesFrom } from '../search/prices.ts';
import { Search } from '../search/search.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';
import type { Interval } from './explanation.ts';
import { points, quoted } from './sentences.ts';
import { messages } from './messages.ts';

/**
 * What building each project that is left out would cost the best plan, the least first; null where it is possible in no plan. `found`:
 * what it costs in the plan that was tried.
 */
export type OpportunityCosts = {
  projects: { project: string; cost: Interval | null; found: number | null }[];
  sentences: Text[];
};

/** Ways of bringing a project in that are tried. */
const tries = 4;
const maxSentences = 10;

/**
 * For every project that is left out, the regret of starting it: between which points the loss against the best plan lies, at least what
 * the certificate's prices prove (with a project forced in, its term best(p) ≥ 0 in the bound becomes max R), at most what a verified
 * plan with it shows. Nothing is solved again, so that all of them take a second.
 * Failure: a null cost where the project can start in no plan, null `most` and `found` where no plan with it was found.
 * Sources: Savage 1951 (regret); packages/planning/scenario-format.md, "Certificate"; Fisher 1981 (Lagrangian bound).
 */
export function opportunityCostsOf(scenario: Scenario, plan: Plan, seed = 1): OpportunityCosts {
  const city = compileInstance(scenario);
  const dual = new Dual(city, plan.certificate ? pricesFrom(city, scenario, plan.certificate) : null);
  dual.settle();
  const guidance = { profit: dual.profit, taken: new Float64Array(dual.profit.length) };
  const search = new Search(city, guidance, seed);
  search.load(numbersOf(city, scenario, plan.starts));
  const judge = exactly(scenario);
  const objective = plan.objective ?? -Infinity;
  const started = new Set(plan.starts.map(({ project }) => project));
  const projects = scenario.projects.flatMap(({ id }, p): OpportunityCosts['projects'] => {
    if (started.has(id)) return [];
    let most = -Infinity;
    for (let j = city.first[p]!; j < city.first[p + 1]!; j++) most = Math.max(most, dual.profit[j]!);
    const bound = dual.bound - Math.max(0, most) + most;
    const choice = search.choiceWith(p, tries);
    const exact = choice ? judge(startsFrom(city, scenario, choice.starts)) : null;
    const value = exact?.ok ? exact.objective : null;
    const least = Math.max(0, objective - bound);
    if (least === Infinity) return [{ project: id, cost: null, found: null }];
    const cost = { least, most: value === null || plan.bound == null ? null : Math.max(least, plan.bound - value) };
    return [{ project: id, cost, found: value === null ? null : objective - value }];
  });
  projects.sort((a, b) => (a.found ?? Infinity) - (b.found ?? Infinity) || leastOf(a) - leastOf(b));
  return { projects, sentences: sentencesOf(scenario, projects) };
}

const leastOf = ({ cost }: OpportunityCosts['projects'][number]): number => cost?.least ?? Number.MAX_VALUE;

function sentencesOf(scenario: Scenario, projects: OpportunityCosts['projects']): Text[] {
  if (projects.length === 0) return [messages.texts.nothingRejected];
  const told = messages.texts.opportunity;
  return projects.slice(0, maxSentences).map(({ project: id, cost, found }) => {
    const project = quoted(scenario, id);
    if (cost === null) return told.impossible({ project });
    const known = { project, sure: cost.least > 1e-6, least: points(cost.least) };
    if (found === null) return told.unfound(known);
    if (found < -1e-6) return told.gain({ project, points: points(-found) });
    return told.found({ ...known, points: points(found) });
  });
}
