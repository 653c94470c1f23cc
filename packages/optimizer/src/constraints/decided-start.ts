import { type Language, type Problem, type Scenario, periodLabel } from '@vorrang/planning';
import type { z } from 'zod';
import {
  backwards,
  moment,
  nameOf,
  projectsById,
  reason,
  refersTo,
  unknownMode,
  unknownProjects,
} from './constraint.ts';
import { messages } from './messages.ts';

/** Settings of a rule by which somebody decided about the start of one project. */
export const decidedStart = {
  project: refersTo('projects', messages.texts.project),
  mode: refersTo('modes', messages.texts.option).optional(),
  from: moment('periods', messages.texts.earliestStart).optional(),
  to: moment('periods', messages.texts.latestStart).optional(),
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

/** What a sentence about it says: the project, and the option and the time that are named, if any. */
export function saidOf(scenario: Scenario, { project, mode, from, to }: DecidedStart) {
  const option = projectsById(scenario)
    .get(project)
    ?.modes.find(({ id }) => id === mode);
  const at =
    (period = 0) =>
    (_: string, language: Language) =>
      periodLabel(scenario.calendar, period, language);
  const [begins, ends] = [from !== undefined, to !== undefined];
  const bounds = begins ? (ends ? 'between' : 'from') : ends ? 'to' : 'any';
  return {
    name: nameOf(scenario, project),
    named: option !== undefined,
    option: option?.name ?? option?.id ?? '',
    time: begins && from === to ? 'at' : bounds,
    from: at(from),
    to: at(to),
  };
}

/** A reason as the end of a sentence. */
export const asEnd = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
