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

const settings = stored('ban', {
  project: refersTo('projects', { de: 'Projekt', en: 'Project' }),
  mode: z.string().optional(),
  from: count({ de: 'Beginn ab', en: 'Start from' }, 'periods').optional(),
  to: count({ de: 'Beginn bis', en: 'Start until' }, 'periods').optional(),
  reason,
});

type Settings = z.output<typeof settings>;

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
  title: { de: 'Ausschluss: dieses Projekt wird nicht gebaut', en: 'Ban: this project is not built' },
  settings,
  sample: ({ projects }) => ({ kind: 'ban' as const, project: projects[0]!.id, reason: 'Council decision' }),
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
    const broken = work !== undefined && inside(scenario, settings)(work.mode, work.period);
    const state = broken ? 'broken' : 'tight';
    return [{ state, subject: { project: settings.project }, amount: Number(broken), unit: 'projects' }];
  },
  sentence(scenario, settings) {
    const [name, how] = [nameOf(scenario, settings.project), howOf(scenario, settings)];
    return {
      de: `„${name}“ wird nicht${how.de} gebaut: ${ended(settings.reason)}`,
      en: `“${name}” is not built${how.en}: ${ended(settings.reason)}`,
    };
  },
  explain(scenario, { state, subject }, settings) {
    const [name, how] = [nameOf(scenario, subject.project ?? ''), howOf(scenario, settings)];
    if (state === 'broken')
      return {
        de: `„${name}“ ist ausgeschlossen, wird aber${how.de} gebaut.`,
        en: `“${name}” is banned, but is built${how.en}.`,
      };
    return {
      de: `„${name}“ wird nicht${how.de} gebaut, wie ausgeschlossen.`,
      en: `“${name}” is not built${how.en}, as banned.`,
    };
  },
  touches: ({ project }) => [project],
});

function narrows(scenario: Scenario, settings: Settings) {
  return { forbids: [{ project: settings.project, when: inside(scenario, settings) }] };
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
