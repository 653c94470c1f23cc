import { firstDayOf, lastDayBefore, programmeOf, yearsOf } from '@vorrang/planning';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { messages } from './messages.ts';
import type { ExportedPlan, PlanFormat } from '../plan-format.ts';

/** Dates of a plan for people's calendars: when works begin and end, until when a grant pays, what has to be done by when, who decided. */
export const icalendar: PlanFormat = {
  name: 'icalendar',
  label: 'iCalendar',
  ending: '.ics',
  mediaType: 'text/calendar; charset=utf-8',
  write: (handed) => new TextEncoder().encode(calendarOf(handed)),
};

type Entry = { id: string; summary: string; first: string; last: string };

function calendarOf({ city, scenario, plan, at, decisions }: ExportedPlan): string {
  const w = messages[city.language];
  const { calendar } = scenario;
  const lastYear = yearsOf(calendar) - 1;
  const entries: Entry[] = [
    ...programmeOf(scenario, plan).flatMap(({ project, start, end }) => [
      {
        id: `works-${project.id}`,
        summary: w.works({ name: project.name }),
        first: firstDayOf(calendar, start),
        last: lastDayBefore(calendar, end),
      },
      ...(project.mandatory && typeof project.finishBy === 'number'
        ? [onDay(`finish-${project.id}`, w.finish({ name: project.name }), lastDayBefore(calendar, project.finishBy))]
        : []),
    ]),
    ...scenario.fundingSources.flatMap(({ id, name, grantTerms }) =>
      grantTerms?.payUntil !== undefined && grantTerms.payUntil < lastYear
        ? [
            onDay(
              `grant-${id}`,
              w.grant({ name }),
              lastDayBefore(calendar, (grantTerms.payUntil + 1) * calendar.periodsPerYear),
            ),
          ]
        : [],
    ),
    ...decisions.map(({ day, body }, i) => onDay(`decision-${i + 1}`, w.decision({ body }), day)),
  ];
  const file = ical({
    name: `${city.name}: ${scenario.name}`,
    prodId: '//vorrang//vorrang//DE',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, summary, first, last } of entries)
    file.createEvent({
      id: `${id}@${city.id}.vorrang`,
      start: new Date(`${first}T00:00:00Z`),
      // The end of whole days is the day after.
      end: new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      stamp: at,
      summary,
      description: w.proposal,
    });
  return file.toString();
}

const onDay = (id: string, summary: string, day: string): Entry => ({ id, summary, first: day, last: day });
