import { type Plan, type Scenario, siteOf } from '@vorrang/planning';
import type { PlanContext } from '../constraints/constraint.ts';
import { activeRules } from '../instance/active-rules.ts';
import type { Activity } from '../model/activity.ts';

/** The works a list of starts means; starts that name nothing known are left to `verify`. */
export function activitiesOf(scenario: Scenario, starts: Plan['starts']): Activity[] {
  const projects = new Map(scenario.projects.map((project) => [project.id, project]));
  return starts.flatMap(({ project: id, mode: modeId, period }) => {
    const project = projects.get(id);
    const mode = project?.modes.find((one) => one.id === modeId);
    return project && mode ? [{ project, mode, period, end: period + mode.duration, site: siteOf(mode, period) }] : [];
  });
}

/** A Plan as the rules see it. */
export function contextFor(scenario: Scenario, plan: PlanContext['plan']): PlanContext {
  const activities = activitiesOf(scenario, plan.starts);
  const context: PlanContext = {
    scenario,
    plan,
    activities,
    of: new Map(activities.map((work) => [work.project.id, work])),
    savings: [],
  };
  context.savings = activeRules(scenario).flatMap(({ rule, settings }) => rule.saves?.(context, settings) ?? []);
  return context;
}
