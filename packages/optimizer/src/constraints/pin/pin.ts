import { type Scenario, type Text, periodLabel } from '@vorrang/planning';
import { z } from 'zod';
import {
  backwards,
  count,
  defineConstraint,
  nameOf,
  projectsById,
  reason,
  refersTo,
  stored,
  unknownMode,
  unknownProjects,
} from '../constraint.ts';

const settings = stored('pin', {
  project: refersTo('projects', { de: 'Projekt', en: 'Project' }),
  mode: z.string().optional(),
  from: count({ de: 'Beginn ab', en: 'Start from' }, 'periods').optional(),
  to: count({ de: 'Beginn bis', en: 'Start until' }, 'periods').optional(),
  reason,
});

type Settings = z.output<typeof settings>;

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
  problems: (scenario, { project, mode, from = 0, to = scenario.calendar.periods - 1 }, path) => [
    ...unknownProjects(scenario, [project], [...path, 'project']),
    ...unknownMode(scenario, project, mode, [...path, 'mode']),
    ...backwards(from, to, [...path, 'to']),
  ],
  narrows,
  rows(book, settings) {
    book.narrow(narrows(book.scenario, settings));
    return [];
  },
  check({ scenario, of }, settings) {
    const work = of.get(settings.project);
    const kept = work !== undefined && inside(scenario, settings)(work.mode, work.period);
    const state = kept ? 'tight' : 'broken';
    return [{ state, subject: { project: settings.project }, amount: Number(kept), unit: 'projects' }];
  },
  sentence(scenario, settings) {
    const [name, how] = [nameOf(scenario, settings.project), howOf(scenario, settings)];
    return {
      de: `„${name}“ wird${how.de} gebaut: ${ended(settings.reason)}`,
      en: `“${name}” is built${how.en}: ${ended(settings.reason)}`,
    };
  },
  explain(scenario, { state, subject }, settings) {
    const [name, how] = [nameOf(scenario, subject.project ?? ''), howOf(scenario, settings)];
    if (state === 'broken')
      return {
        de: `„${name}“ ist festgelegt, wird aber nicht${how.de} gebaut.`,
        en: `“${name}” is pinned, but is not built${how.en}.`,
      };
    return { de: `„${name}“ wird gebaut, wie festgelegt.`, en: `“${name}” is built, as pinned.` };
  },
  touches: ({ project }) => [project],
});

function narrows(scenario: Scenario, settings: Settings) {
  const fits = inside(scenario, settings);
  return {
    must: [settings.project],
    forbids: [{ project: settings.project, when: (mode: { id: string }, period: number) => !fits(mode, period) }],
  };
}

const inside =
  ({ calendar }: Scenario, { mode: id, from = 0, to = calendar.periods - 1 }: Settings) =>
  (mode: { id: string }, period: number): boolean =>
    (id === undefined || mode.id === id) && from <= period && period <= to;

/** "als Neubau ab 2028" – the option and the time that are named, if any. */
function howOf(scenario: Scenario, { project, mode, from, to }: Settings): Text {
  const option = projectsById(scenario)
    .get(project)
    ?.modes.find(({ id }) => id === mode);
  const label = (period: number, language: 'de' | 'en') => periodLabel(scenario.calendar, period, language);
  const words = (language: 'de' | 'en', as: string, start: string, until: string) =>
    [
      option && `${as} ${language === 'de' ? '„' : '“'}${option.name ?? option.id}${language === 'de' ? '“' : '”'}`,
      from !== undefined && `${start} ${label(from, language)}`,
      to !== undefined && `${until} ${label(to, language)}`,
    ]
      .filter(Boolean)
      .map((part) => ` ${part}`)
      .join('');
  return { de: words('de', 'als', 'mit Beginn ab', 'bis'), en: words('en', 'as', 'starting from', 'until') };
}

/** A reason as the end of a sentence. */
const ended = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
