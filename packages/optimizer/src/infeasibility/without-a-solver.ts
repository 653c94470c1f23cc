import { type Project, type Scenario, startWindow } from '@vorrang/planning';
import { activeRules } from '../instance/active-rules.ts';

import { type ConstraintReference, mandatory, reference } from './constraint-reference.ts';
import { messages } from './messages.ts';

/** Promises that cannot hold together as can be seen without any solver; null where that takes one. */
export const seenAtOnce = (scenario: Scenario): ConstraintReference[] | null =>
  homeless(scenario) ?? excluded(scenario);

/** A project that must start, and for which its own window and the rules that speak of it alone leave no start. */
function homeless(scenario: Scenario): ConstraintReference[] | null {
  const fixing = activeRules(scenario).flatMap(({ rule, settings }) => rule.fixes?.(scenario, settings) ?? []);
  for (const project of scenario.projects) {
    const pinned = fixing.some(({ must }) => must?.includes(project.id));
    if (!project.mandatory && !pinned) continue;
    const forbids = fixing.flatMap((one) => (one.forbids ?? []).filter(({ project: id }) => id === project.id));
    const open = project.modes.some((mode) => {
      const { first, last } = startWindow(scenario, project, mode);
      for (let t = first; t <= last; t++) if (!forbids.some(({ when }) => when(mode, t))) return true;
      return false;
    });
    if (open) continue;
    return referencesOf(scenario, project);
  }
  return null;
}

/** What leaves a project no start: that it is mandatory, the rules that speak of it alone, and its own window. */
function referencesOf(scenario: Scenario, project: Project): ConstraintReference[] {
  const subject = { project: project.id };
  const speaking = activeRules(scenario).filter(({ rule, settings }) => {
    const { must = [], forbids = [] } = rule.fixes?.(scenario, settings) ?? {};
    return must.includes(project.id) || forbids.some((one) => one.project === project.id);
  });
  return [
    ...(project.mandatory ? [mandatory(project)] : []),
    ...speaking.map((one) => reference(scenario, one, subject)),
    {
      rule: 'window',
      subject,
      sentence: messages.texts.windowTooShort({ name: project.name }),
    },
  ];
}

/** A project that cannot end in time for what depends on it: itself, the orders between, and the project at their end that must start. */
export function chainOfReferences(
  scenario: Scenario,
  project: number,
  orders: readonly { after: number; position: number }[],
): ConstraintReference[] {
  const first = scenario.projects[project]!;
  const last = scenario.projects[orders.at(-1)!.after]!;
  const rules = activeRules(scenario);
  const subject = { project: first.id };
  const own = referencesOf(scenario, first).filter(({ rule }) => rule !== 'window');
  const due = referencesOf(scenario, last).filter(({ rule }) => rule !== 'window');
  return [
    ...due,
    ...orders.map(({ position }) =>
      reference(
        scenario,
        rules.find((one) => one.position === position)!,
        { projects: [first.id, last.id] },
      ),
    ),
    ...own,
    {
      rule: 'window',
      subject,
      sentence: messages.texts.windowTooShortBefore({ name: first.name, before: last.name }),
    },
  ];
}

/** Two mandatory projects of which at most one may start. */
function excluded(scenario: Scenario): ConstraintReference[] | null {
  const must = new Map(
    scenario.projects.filter((project) => project.mandatory).map((project) => [project.id, project]),
  );
  for (const { rule, settings, position } of activeRules(scenario)) {
    if (rule.kind !== 'at-most-one' || position === undefined) continue;
    const both = [...new Set(rule.scope(settings) ?? [])].flatMap((id) => must.get(id) ?? []);
    if (both.length < 2) continue;
    return [
      ...both.slice(0, 2).map(mandatory),
      {
        rule: rule.kind,
        position,
        subject: { projects: both.map(({ id }) => id) },
        sentence: rule.sentence(scenario, settings),
      },
    ];
  }
  return null;
}
