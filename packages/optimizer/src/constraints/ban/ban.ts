import type { Scenario } from '@vorrang/planning';
import { defineConstraint, stored } from '../constraint.ts';
import { type DecidedStart, asEnd, decided, decidedStart, problemsOfDecision, saidOf } from '../decided-start.ts';
import { messages } from './messages.ts';

const settings = stored('ban', decidedStart);

/**
 * What the city promises: a project does not start, or not in this option and time; somebody decided so and says why.
 *
 * Formula: x = 0 for its starts in this mode with from ≤ t ≤ to.
 *
 * When tight: always, while the rule stands; what it costs is told by planning without it.
 *
 * Source: packages/planning/scenario-format.md, ban.
 */
export const ban = defineConstraint({
  kind: 'ban',
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({ kind: 'ban' as const, project: projects[0]!.id, reason: 'Council decision' }),
  problems: problemsOfDecision,
  fixes,
  rows(builder, settings) {
    builder.fixVariables(fixes(builder.scenario, settings));
    return [];
  },
  check({ scenario, of }, settings) {
    const work = of.get(settings.project);
    const broken = work !== undefined && decided(scenario, settings)(work.mode, work.period);
    const state = broken ? 'broken' : 'tight';
    return [{ state, subject: { project: settings.project }, amount: Number(broken), unit: 'projects' }];
  },
  sentence(scenario, settings) {
    return messages.texts.sentence({ ...saidOf(scenario, settings), reason: asEnd(settings.reason) });
  },
  explain(scenario, { state }, settings) {
    const said = saidOf(scenario, settings);
    return state === 'broken' ? messages.texts.broken(said) : messages.texts.kept(said);
  },
  scope: ({ project }) => [project],
});

function fixes(scenario: Scenario, settings: DecidedStart) {
  return { forbids: [{ project: settings.project, when: decided(scenario, settings) }] };
}
