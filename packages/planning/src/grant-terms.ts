import { type Calendar, periodLabel, yearLabel, yearsOf } from './calendar.ts';
import { formatPercent } from './format.ts';
import type { GrantTerms } from './scenario.ts';
import type { Language, Text } from './text.ts';

/** What a funding source asks, in words: "pays for works that begin in Q1 2028 or later, until 2030, at most 60 % of every bill". */
export const grantTermsInWords = (calendar: Calendar, terms: GrantTerms): Text => ({
  de: inGerman(calendar, terms),
  en: inEnglish(calendar, terms),
});

const percent = (share: number, language: Language) =>
  formatPercent(share, language === 'de' ? 'de-AT' : 'en-GB', Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1);
/** Whether the end of the window lies within the calendar: later ends bind nothing. */
const endsWithin = ({ periods }: Calendar, { worksUntil }: GrantTerms): boolean =>
  worksUntil !== undefined && worksUntil < periods;
const paysNotAlways = (calendar: Calendar, { payUntil }: GrantTerms): boolean =>
  payUntil !== undefined && payUntil < yearsOf(calendar) - 1;

function inGerman(calendar: Calendar, terms: GrantTerms): string {
  const { worksFrom = 0, worksUntil = 0, payUntil = 0, leastShare = 0, greatestShare = 1, addsUp = true } = terms;
  const label = (period: number) => periodLabel(calendar, period, 'de');
  const works = [
    ...(worksFrom > 0 ? [`frühestens ${label(worksFrom)} beginnen`] : []),
    ...(endsWithin(calendar, terms) ? [`spätestens mit ${label(worksUntil - 1)} enden`] : []),
  ];
  const shares = [
    ...(leastShare > 0 ? [`mindestens ${percent(leastShare, 'de')}`] : []),
    ...(greatestShare < 1 ? [`höchstens ${percent(greatestShare, 'de')}`] : []),
  ];
  const parts = [
    ...(works.length ? [`für Bauarbeiten, die ${works.join(' und ')}`] : []),
    ...(paysNotAlways(calendar, terms) ? [`letztmals im Jahr ${yearLabel(calendar, payUntil)}`] : []),
    ...(shares.length ? [`${shares.join(' und ')} jeder Rechnung`] : []),
    ...(greatestShare < 1 && !addsUp
      ? ['zusammen mit anderen solchen Quellen nicht mehr als deren höchsten Anteil']
      : []),
  ];
  return parts.length ? `zahlt ${parts.join(', ')}` : 'zahlt ohne Bedingungen';
}

function inEnglish(calendar: Calendar, terms: GrantTerms): string {
  const { worksFrom = 0, worksUntil = 0, payUntil = 0, leastShare = 0, greatestShare = 1, addsUp = true } = terms;
  const label = (period: number) => periodLabel(calendar, period, 'en');
  const works = [
    ...(worksFrom > 0 ? [`begin in ${label(worksFrom)} or later`] : []),
    ...(endsWithin(calendar, terms) ? [`end with ${label(worksUntil - 1)} or before`] : []),
  ];
  const shares = [
    ...(leastShare > 0 ? [`at least ${percent(leastShare, 'en')}`] : []),
    ...(greatestShare < 1 ? [`at most ${percent(greatestShare, 'en')}`] : []),
  ];
  const parts = [
    ...(works.length ? [`for works that ${works.join(' and ')}`] : []),
    ...(paysNotAlways(calendar, terms) ? [`for the last time in ${yearLabel(calendar, payUntil)}`] : []),
    ...(shares.length ? [`${shares.join(' and ')} of every bill`] : []),
    ...(greatestShare < 1 && !addsUp
      ? ['together with other such sources no more than the highest of their shares']
      : []),
  ];
  return parts.length ? `pays ${parts.join(', ')}` : 'pays without terms';
}
