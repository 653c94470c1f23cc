import { type Plan, type Scenario, siteOf } from '@vorrang/planning';
import type { Given, Work } from './constraints/constraint.ts';
import { type RuleAtWork, rulesOf } from './constraints/index.ts';

const rulesOfScenario = new WeakMap<Scenario, RuleAtWork[]>();

/** The rules of a Scenario, read once. A Scenario is never changed in place. */
export function rulesAtWork(scenario: Scenario): RuleAtWork[] {
  const before = rulesOfScenario.get(scenario);
  if (before) return before;
  const rules = rulesOf(scenario);
  rulesOfScenario.set(scenario, rules);
  return rules;
}

/** The works a list of starts means; starts that name nothing known are left to `verify`. */
export function worksOf(scenario: Scenario, starts: Plan['starts']): Work[] {
  const projects = new Map(scenario.projects.map((project) => [project.id, project]));
  return starts.flatMap(({ project: id, mode: modeId, period }) => {
    const project = projects.get(id);
    const mode = project?.modes.find((one) => one.id === modeId);
    return project && mode ? [{ project, mode, period, end: period + mode.duration, site: siteOf(mode, period) }] : [];
  });
}

/** A Plan as the rules see it. */
export function givenFor(scenario: Scenario, plan: Given['plan']): Given {
  const works = worksOf(scenario, plan.starts);
  const given: Given = {
    scenario,
    plan,
    works,
    of: new Map(works.map((work) => [work.project.id, work])),
    savings: [],
  };
  given.savings = rulesAtWork(scenario).flatMap(({ rule, settings }) => rule.saves?.(given, settings) ?? []);
  return given;
}
