import { type Calendar, type Text, firstDayOf } from '@vorrang/planning';
import {
  type Evidence,
  type Setting,
  type Valuation,
  type Worth,
  listedOf,
  onePoint,
  points,
  pointsSetting,
} from '../valuation.ts';
import { messages } from './messages.ts';

/** Points of a day by which something has to be done, where a planner has said nothing: an assumption. */
const defaults = 4;

/** Deadlines within the calendar; one after its end binds nobody now. */
const deadlines = ({ projects, calendar }: Evidence): [id: string, day: string][] =>
  projects.flatMap(({ id, ...project }): [string, string][] => {
    const { deadline } = listedOf({ id, ...project });
    return deadline && deadline < firstDayOf(calendar, calendar.periods) ? [[id, deadline]] : [];
  });
const told = (day: string): Text => messages.texts.evidence({ day });

/** How many periods end by that day. */
function periodsUntil(day: string, calendar: Calendar): number {
  const whole = Array.from({ length: calendar.periods }, (_, t) => firstDayOf(calendar, t + 1));
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return whole.filter((after) => after <= next).length;
}

const settings = (): Setting[] => [
  pointsSetting('points', messages.texts.points, defaults),
  {
    key: 'finishBy',
    label: messages.texts.binding,
    value: 0,
    least: 0,
    most: 1,
    flag: true,
  },
];

export const deadline: Valuation = {
  name: 'deadline',
  label: messages.texts.label,
  rule: messages.texts.rule,
  criterion: { name: messages.texts.criterion, unit: points },
  needs: messages.texts.needs,
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: (known) => new Map(deadlines(known).map(([id, day]) => [id, told(day)])),
  settings,
  worths: (known, { points: amount = 0, finishBy: binding = 0 }) =>
    new Map(
      deadlines(known).map(([id, day]): [string, Worth] => {
        const finishBy = periodsUntil(day, known.calendar);
        return [id, { amount, sentence: told(day), ...(binding === 1 && finishBy > 0 && { finishBy }) }];
      }),
    ),
};
