import type { Language, Text } from '@vorrang/planning';
import { type Cents, formatMoney, formatNumber, formatPercent, periodLabel, yearLabel } from '@vorrang/planning';
import type { Block, BriefInput } from './brief.ts';

/** One of the sixteen fixed sections: its heading, and what it says about a plan. */
export type SectionDefinition = {
  name: string;
  number: number;
  heading: Text;
  write: (input: BriefInput, tell: Teller) => Block[];
};
export const defineSection = (definition: SectionDefinition): SectionDefinition => definition;

/** Puts numbers and sentences into the reader's language. */
export type Teller = {
  language: Language;
  say: (de: string, en: string) => string;
  money: (cents: Cents) => string;
  number: (value: number, digits?: number) => string;
  percent: (ratio: number, digits?: number) => string;
  period: (period: number) => string;
  year: (year: number) => string;
  count: (n: number, de: [string, string], en: [string, string]) => string;
};

export function tellerFor({ language, locale, city, scenario }: BriefInput): Teller {
  const plural = (n: number, [one, many]: [string, string]) => `${formatNumber(n, locale)} ${n === 1 ? one : many}`;
  return {
    language,
    say: (de, en) => (language === 'de' ? de : en),
    money: (cents) => formatMoney(cents, city.currency, locale),
    number: (value, digits = 0) => formatNumber(value, locale, digits),
    percent: (ratio, digits = 1) => formatPercent(ratio, locale, digits),
    period: (period) => periodLabel(scenario.calendar, period, language),
    year: (year) => yearLabel(scenario.calendar, year),
    count: (n, de, en) => plural(n, language === 'de' ? de : en),
  };
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const missing = (text: string): Block => ({ kind: 'missing', text });
