import type { Scenario } from '@vorrang/planning';
import { defineConstraint, stored } from '../constraint.ts';
import { type DecidedStart, asEnd, decided, decidedStart, problemsOfDecision, saidOf } from '../decided-start.ts';
import { messages } from './messages.ts';

const settings = stored('pin', decidedStart);

/**
 * What the city promises: a project starts, in this option and time where they are named; somebody decided so and says why. A project that
 * is being built already is pinned to period 0.
 *
 * Formula: Σ over the starts in this mode with from ≤ t ≤ to of x = 1.
 *
 * When tight: always, once the project is in the plan.
 *
 * Source: packages/planning/scenario-format.md, pin.
 */
export const pin = defineConstraint({
  kind: 'pin',
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({ kind: 'pin' as const, project: projects[0]!.id, reason: 'Council decision' }),
  problems: problemsOfDecision,
  fixes,
  rows(builder, settings) {
    builder.fixVariables(fixes(builder.scenario, settings));
    return [];
  },
  check({ scenario, of }, settings) {
    const work = of.get(settings.project);
    const kept = work !== undefined && decided(scenario, settings)(work.mode, work.period);
    const state = kept ? 'tight' : 'broken';
    return [{ state, subject: { project: settings.project }, amount: Number(kept), unit: 'projects' }];
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
  const fits = decided(scenario, settings);
  return {
    must: [settings.project],
    forbids: [{ project: settings.project, when: (mode: { id: string }, period: number) => !fits(mode, period) }],
  };
}
