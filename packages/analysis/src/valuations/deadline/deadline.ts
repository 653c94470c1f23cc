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

/** Points of a day by which something has to be done, where a planner has said nothing: an assumption. */
const defaults = 4;

/** Deadlines within the calendar; one after its end binds nobody now. */
const deadlines = ({ projects, calendar }: Evidence): [id: string, day: string][] =>
  projects.flatMap(({ id, ...project }): [string, string][] => {
    const { deadline } = listedOf({ id, ...project });
    return deadline && deadline < firstDayOf(calendar, calendar.periods) ? [[id, deadline]] : [];
  });
const told = (day: string): Text => ({ de: `Frist ${day} laut Liste`, en: `due by ${day} by the list` });

/** How many periods end by that day. */
function periodsUntil(day: string, calendar: Calendar): number {
  const whole = Array.from({ length: calendar.periods }, (_, t) => firstDayOf(calendar, t + 1));
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return whole.filter((after) => after <= next).length;
}

const settings = (): Setting[] => [
  pointsSetting('points', { de: 'Punkte', en: 'points' }, defaults),
  {
    key: 'finishBy',
    label: { de: 'nur rechtzeitig oder gar nicht', en: 'in time or not at all' },
    value: 0,
    least: 0,
    most: 1,
    flag: true,
  },
];

export const deadline: Valuation = {
  name: 'deadline',
  label: { de: 'Fristen', en: 'Deadlines' },
  rule: {
    de: 'Was die Liste bis zu einem Tag innerhalb des Kalenders verlangt, bringt Punkte, gleich wann. Ob ein Plan die Frist einhalten muss, sagen Sie eigens; wo sie vor dem Ende der ersten Periode liegt, geht das nicht mehr.',
    en: 'What the list wants by a day within the calendar brings points, whenever it is done. Whether a plan must keep the day is for you to say; where it lies before the end of the first period that is too late.',
  },
  criterion: { name: { de: 'Frist', en: 'Deadline' }, unit: points },
  needs: {
    de: 'Die Liste nennt keine Fristen innerhalb des Kalenders (Spalte „Frist“ mit einem Tag).',
    en: 'The list names no deadlines within the calendar (a column "deadline" with a day).',
  },
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
