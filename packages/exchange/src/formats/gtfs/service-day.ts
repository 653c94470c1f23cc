import { type Text } from '@vorrang/planning';
import type { CellProblem } from '../../parse/table.ts';
import { messages } from './messages.ts';

export type Record = Map<string, string>;
export type Feed = (name: string) => Record[];
/** The day whose trips stand for the timetable, and how many vehicles each of its trips stands for; null where the feed names no days. */
export type ServiceDay = { day: string | null; trips: ReadonlyMap<Record, number>; notices: CellProblem[] };

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** So many days of a feed are looked at; timetables are made for a year. */
const mostDays = 1_500;
const dayLength = 86_400_000;

/**
 * The trips of one working day: the first Tuesday to Thursday on which as many trips run as on most of them. Where none runs on those
 * days, of all days. Source: GTFS schedule reference, `calendar.txt`, `calendar_dates.txt`, `frequencies.txt`.
 */
export function serviceDay(feed: Feed): ServiceDay {
  const weights = weightsOf(feed);
  const calendar = feed('calendar');
  const exceptions = exceptionsIn(feed('calendar_dates'));
  const days = daysOf(calendar, exceptions);
  if (days.length === 0) return { day: null, trips: weights, notices: [everyTrip] };
  const perService = new Map<string, number>();
  for (const [trip, weight] of weights) {
    const service = trip.get('service_id') ?? '';
    perService.set(service, (perService.get(service) ?? 0) + weight);
  }
  const counted = days.map((day) => {
    const running = servicesOn(day, calendar, exceptions);
    const trips = [...running].reduce((sum, service) => sum + (perService.get(service) ?? 0), 0);
    return { day, running, trips };
  });
  const busy = counted.filter(({ trips }) => trips > 0);
  const workdays = busy.filter(({ day }) => [2, 3, 4].includes(weekdayOf(day)));
  const among = workdays.length > 0 ? workdays : busy;
  const chosen = mostUsual(among);
  if (!chosen) return { day: null, trips: weights, notices: [everyTrip] };
  const trips = new Map([...weights].filter(([trip]) => chosen.running.has(trip.get('service_id') ?? '')));
  const alike = among.filter((one) => one.trips === chosen.trips).length;
  return { day: chosen.day, trips, notices: [dayTold(chosen.day, alike, among.length, workdays.length > 0)] };
}

/** Of days that are as many, the busier ones. */
function mostUsual<T extends { trips: number }>(days: T[]): T | undefined {
  const counts = new Map<number, number>();
  for (const { trips } of days) counts.set(trips, (counts.get(trips) ?? 0) + 1);
  const [defaults] = [...counts].sort(([a, x], [b, y]) => y - x || b - a);
  return days.find(({ trips }) => trips === defaults?.[0]);
}

/** A trip runs once, or as often as `frequencies.txt` says. */
function weightsOf(feed: Feed): Map<Record, number> {
  const often = new Map<string, number>();
  for (const one of feed('frequencies')) {
    const [from, to] = [secondsIn(one.get('start_time')), secondsIn(one.get('end_time'))];
    const headway = Number(one.get('headway_secs'));
    if (!(to > from && headway >= 1)) continue;
    const id = one.get('trip_id') ?? '';
    often.set(id, (often.get(id) ?? 0) + Math.ceil((to - from) / headway));
  }
  return new Map(feed('trips').map((trip) => [trip, often.get(trip.get('trip_id') ?? '') ?? 1]));
}

/** `25:10:00` is ten past one of the next day; NaN for what is no time. */
function secondsIn(time = ''): number {
  const [, hours, minutes, seconds] = /^(\d{1,3}):(\d\d):(\d\d)$/.exec(time) ?? [];
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

type Exceptions = Map<string, { added: Set<string>; removed: Set<string> }>;
function exceptionsIn(dates: Record[]): Exceptions {
  const found: Exceptions = new Map();
  for (const one of dates) {
    const [day, service] = [one.get('date') ?? '', one.get('service_id') ?? ''];
    if (momentOf(day) === null) continue;
    const own = found.get(day) ?? { added: new Set(), removed: new Set() };
    found.set(day, own);
    (one.get('exception_type') === '2' ? own.removed : own.added).add(service);
  }
  return found;
}

function servicesOn(day: string, calendar: Record[], exceptions: Exceptions): Set<string> {
  const name = names[weekdayOf(day)]!;
  const regular = calendar.filter((one) => one.get(name) === '1' && starts(one) <= day && day <= ends(one));
  const running = new Set(regular.map((one) => one.get('service_id') ?? ''));
  for (const service of exceptions.get(day)?.added ?? []) running.add(service);
  for (const service of exceptions.get(day)?.removed ?? []) running.delete(service);
  return running;
}

const starts = (one: Record): string => one.get('start_date') ?? '';
const ends = (one: Record): string => one.get('end_date') ?? '';

/** Every day the feed is about, as `YYYYMMDD`. */
function daysOf(calendar: Record[], exceptions: Exceptions): string[] {
  const told = [...calendar.flatMap((one) => [starts(one), ends(one)]), ...exceptions.keys()];
  const moments = told.map(momentOf).filter((moment) => moment !== null);
  const first = moments.reduce((a, b) => Math.min(a, b), Infinity);
  const last = moments.reduce((a, b) => Math.max(a, b), -Infinity);
  const count = Number.isFinite(first) ? Math.round((last - first) / dayLength) + 1 : 0;
  return Array.from({ length: Math.min(count, mostDays) }, (_, i) =>
    new Date(first + i * dayLength).toISOString().slice(0, 10).replaceAll('-', ''),
  );
}

const written = (day: string): string => day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
function momentOf(day: string): number | null {
  const moment = /^(19|20|21)\d{6}$/.test(day) ? Date.parse(written(day)) : NaN;
  return Number.isNaN(moment) ? null : moment;
}
const weekdayOf = (day: string): number => new Date(written(day)).getUTCDay();

const told = (value: string | null, message: Text): CellProblem => ({
  type: 'representative-day',
  severity: 'warning',
  row: null,
  column: null,
  value,
  message,
});

const dayTold = (day: string, alike: number, of: number, isWorkday: boolean): CellProblem =>
  told(written(day), messages.texts.tripsDayAreThose({ written: written(day), alike, of, isWorkday }));

const everyTrip: CellProblem = told(null, messages.texts.timetableNamesNoDay);
