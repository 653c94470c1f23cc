import type { Scenario } from '@vorrang/planning';
import { defineConstraint, nameOf, stored } from '../constraint.ts';
import { type DecidedStart, asEnd, decided, decidedStart, howDecided, problemsOfDecision } from '../decided-start.ts';

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
  title: { de: 'Festlegung: dieses Projekt wird gebaut', en: 'Pin: this project is built' },
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
    const [name, how] = [nameOf(scenario, settings.project), howDecided(scenario, settings)];
    return {
      de: `„${name}“ wird${how.de} gebaut: ${asEnd(settings.reason)}`,
      en: `“${name}” is built${how.en}: ${asEnd(settings.reason)}`,
    };
  },
  explain(scenario, { state, subject }, settings) {
    const [name, how] = [nameOf(scenario, subject.project ?? ''), howDecided(scenario, settings)];
    if (state === 'broken')
      return {
        de: `„${name}“ ist festgelegt, wird aber nicht${how.de} gebaut.`,
        en: `“${name}” is pinned, but is not built${how.en}.`,
      };
    return { de: `„${name}“ wird gebaut, wie festgelegt.`, en: `“${name}” is built, as pinned.` };
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
