import { type Calendar, periodLabel, yearLabel, yearsOf } from './calendar.ts';
import { enumerated } from './catalogue.ts';
import { formatPercent } from './format.ts';
import { messages } from './messages.ts';
import type { GrantTerms } from './scenario.ts';
import type { Language } from './languages.ts';
import type { Text } from './text.ts';

/**
 * What a funding source asks, in words: when works begin and end, until when it pays, what part of every bill. Never fails; that it asks
 * for nothing is told, too.
 * Source: packages/planning/scenario-format.md, "Grant terms".
 *
 * @example
 * const calendar: Calendar = { start: '2027-Q1', periodsPerYear: 4, periods: 20, evaluationPeriods: 40 };
 * grantTermsInWords(calendar, { payUntil: 3, greatestShare: 0.6 }).en; // 'pays for the last time in 2030, at most 60% of every bill'
 */
export function grantTermsInWords(calendar: Calendar, terms: GrantTerms): Text {
  const { pays, freely } = messages.texts.grantTerms;
  const told = [...windowOf(calendar, terms), ...lastYearOf(calendar, terms), ...sharesOf(terms)];
  return told.length > 0 ? pays({ terms: enumerated(told) }) : freely;
}

function windowOf(calendar: Calendar, { worksFrom = 0, worksUntil = Infinity }: GrantTerms): Text[] {
  // Later ends than the calendar's bind nothing.
  const [begins, ends] = [worksFrom > 0, worksUntil < calendar.periods];
  if (!begins && !ends) return [];
  const at = (period: number) => (_: string, language: Language) => periodLabel(calendar, period, language);
  const bounds = begins && ends ? 'both' : begins ? 'from' : 'last';
  return [messages.texts.grantTerms.works({ bounds, from: at(worksFrom), last: at(ends ? worksUntil - 1 : 0) })];
}

const lastYearOf = (calendar: Calendar, { payUntil = Infinity }: GrantTerms): Text[] =>
  payUntil < yearsOf(calendar) - 1
    ? [messages.texts.grantTerms.lastPayment({ year: yearLabel(calendar, payUntil) })]
    : [];

function sharesOf({ leastShare = 0, greatestShare = 1, addsUp = true }: GrantTerms): Text[] {
  const { share, notAddedUp } = messages.texts.grantTerms;
  const [bound, capped] = [leastShare > 0, greatestShare < 1];
  const bounds = bound && capped ? 'both' : bound ? 'least' : 'greatest';
  return [
    ...(bound || capped ? [share({ bounds, least: percent(leastShare), greatest: percent(greatestShare) })] : []),
    ...(capped && !addsUp ? [notAddedUp] : []),
  ];
}

const percent = (share: number) => (locale: string) =>
  formatPercent(share, locale, Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1);
