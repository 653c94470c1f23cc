import { type Problem, type Scenario, type Text, periodLabel } from '@vorrang/planning';
import type { z } from 'zod';
import { backwards, moment, projectsById, reason, refersTo, unknownMode, unknownProjects } from './constraint.ts';

/** Settings of a rule by which somebody decided about the start of one project. */
export const decidedStart = {
  project: refersTo('projects', { de: 'Projekt', en: 'Project' }),
  mode: refersTo('modes', { de: 'Variante', en: 'Option' }).optional(),
  from: moment('periods', { de: 'Beginn frühestens', en: 'Start, at the earliest' }).optional(),
  to: moment('periods', { de: 'Beginn spätestens', en: 'Start, at the latest' }).optional(),
  reason,
};
export type DecidedStart = z.output<z.ZodObject<typeof decidedStart>>;

/** What can be wrong with them. */
export const problemsOfDecision = (
  scenario: Scenario,
  { project, mode, from = 0, to = scenario.calendar.periods - 1 }: DecidedStart,
  path: PropertyKey[],
): Problem[] => [
  ...unknownProjects(scenario, [project], [...path, 'project']),
  ...unknownMode(scenario, project, mode, [...path, 'mode']),
  ...backwards(from, to, [...path, 'to']),
];

/** Whether a start is one of those that were decided about. */
export const decided =
  ({ calendar }: Scenario, { mode: id, from = 0, to = calendar.periods - 1 }: DecidedStart) =>
  (mode: { id: string }, period: number): boolean =>
    (id === undefined || mode.id === id) && from <= period && period <= to;

/** " als „Neubau“ mit Beginn ab 2028": the option and the time that are named, if any. */
export function howDecided(scenario: Scenario, { project, mode, from, to }: DecidedStart): Text {
  const option = projectsById(scenario)
    .get(project)
    ?.modes.find(({ id }) => id === mode);
  const label = (period: number, language: 'de' | 'en') => periodLabel(scenario.calendar, period, language);
  const time = (language: 'de' | 'en', at: string, since: string, until: string, start: string) => {
    if (from !== undefined && from === to) return ` ${start} ${at}${label(from, language)}`;
    const parts = [
      from !== undefined && `${since} ${label(from, language)}`,
      to !== undefined && `${until} ${label(to, language)}`,
    ].filter(Boolean);
    return parts.length > 0 ? ` ${start} ${parts.join(' ')}` : '';
  };
  const name = option?.name ?? option?.id;
  return {
    de: `${name ? ` als „${name}“` : ''}${time('de', '', 'ab', 'bis', 'mit Beginn')}`,
    en: `${name ? ` as “${name}”` : ''}${time('en', 'in ', 'from', 'until', 'with a start')}`,
  };
}

/** A reason as the end of a sentence. */
export const asEnd = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
