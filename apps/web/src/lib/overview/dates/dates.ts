import { type Calendar, type Constraint, firstDayOf, lastDayBefore, yearsOf } from '@vorrang/planning';
import { type Planned, worksIn } from '#lib/plan/difference.ts';

/** A day that stands in the data: `project` is whom it is about, where it is one. */
export type NextDate = { day: string } & (
  | { kind: 'begins'; projects: string[] }
  | { kind: 'deadline'; project: { id: string; name: string }; end: 'inTime' | 'waits' }
  | { kind: 'lastPayment' | 'worksUntil'; source: string }
  | { kind: 'moratorium'; projects: number; reason: string | null }
);

/** So many dates on which works begin, that the others are seen too. */
const mostBeginnings = 2;

/** What comes next by the data of a plan, the nearest first: works that begin, deadlines, last days of grants, moratoria. Days of councils are in no data. */
export function nextDatesOf(planned: Planned, today: string, most: number): NextDate[] {
  const toCome = (dates: NextDate[]) =>
    dates.filter(({ day }) => day >= today).sort((a, b) => a.day.localeCompare(b.day));
  const begin = toCome(beginnings(planned)).slice(0, mostBeginnings);
  return toCome([...begin, ...deadlines(planned), ...grants(planned), ...moratoria(planned)]).slice(0, most);
}

function beginnings(planned: Planned): NextDate[] {
  const { calendar } = planned.scenario;
  return [...Map.groupBy(worksIn(planned).values(), ({ start }) => start)].map(([start, works]) => ({
    kind: 'begins',
    day: firstDayOf(calendar, start),
    projects: works.map(({ project }) => project.name),
  }));
}

function deadlines(planned: Planned): NextDate[] {
  const works = worksIn(planned);
  return planned.scenario.projects.flatMap(({ id, name, finishBy }) =>
    finishBy == null
      ? []
      : [
          {
            kind: 'deadline' as const,
            day: lastDayBefore(planned.scenario.calendar, finishBy),
            project: { id, name },
            end: works.has(id) ? ('inTime' as const) : ('waits' as const),
          },
        ],
  );
}

/** Terms that end after the programme bind nothing. */
function grants({ scenario: { calendar, fundingSources } }: Planned): NextDate[] {
  return fundingSources.flatMap(({ name, grantTerms }): NextDate[] => {
    const { payUntil, worksUntil } = grantTerms ?? {};
    return [
      ...(payUntil !== undefined && payUntil < yearsOf(calendar) - 1
        ? [{ kind: 'lastPayment' as const, day: lastDayOfYear(calendar, payUntil), source: name }]
        : []),
      ...(worksUntil !== undefined && worksUntil < calendar.periods
        ? [{ kind: 'worksUntil' as const, day: lastDayBefore(calendar, worksUntil), source: name }]
        : []),
    ];
  });
}
const lastDayOfYear = (calendar: Calendar, year: number): string =>
  lastDayBefore(calendar, (year + 1) * calendar.periodsPerYear);

/** Those that begin with the programme are no date to come. */
function moratoria({ scenario: { calendar, constraints } }: Planned): NextDate[] {
  return constraints
    .filter(isMoratorium)
    .flatMap(({ from, projects, reason }): NextDate[] =>
      from > 0
        ? [{ kind: 'moratorium', day: firstDayOf(calendar, from), projects: projects.length, reason: reason ?? null }]
        : [],
    );
}
type Moratorium = Constraint & { from: number; projects: string[]; reason?: string };
const isMoratorium = (rule: Constraint): rule is Moratorium =>
  rule.kind === 'moratorium' && typeof rule['from'] === 'number' && Array.isArray(rule['projects']);
