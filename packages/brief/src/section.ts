import type { Catalogue, Language, Text } from '@vorrang/planning';
import {
  type Cents,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  inLanguage,
  periodCount,
  periodLabel,
  periodName,
  yearLabel,
} from '@vorrang/planning';
import { everyAmountIsWhole } from './amounts.ts';
import type { Block, BriefInput } from './brief.ts';

type Write = (input: BriefInput, tell: Formatter) => Block[];
/** One of the fixed sections: its heading, and what it says about a plan. Its number is its place in the list of all. */
export type SectionDefinition = {
  name: string;
  heading: Text;
  write: Write;
  /** What it says where no plan was found; without it, that it cannot be filled. */
  withoutPlan?: 'same' | Write;
};
export const defineSection = (definition: SectionDefinition): SectionDefinition => definition;

/** Puts numbers and sentences into the reader's language. */
export type Formatter = {
  language: Language;
  /** The messages of a catalogue as this reader reads them: `say(messages).titleOfScenario`. */
  say: <Words>(messages: Catalogue<Words>) => Words;
  /** To the cent; in whole units (rounded) only where every amount of the brief is whole. */
  money: (cents: Cents) => string;
  number: (value: number, digits?: number) => string;
  percent: (ratio: number, digits?: number) => string;
  period: (period: number) => string;
  year: (year: number) => string;
  /** A day of a calendar (`YYYY-MM-DD`), as its reader writes it. */
  day: (day: string) => string;
  /** `1 Quartal`, `3 quarters`. */
  periods: (n: number) => string;
  /** The number of a section by its name, for a sentence that points there; throws for a name no section has. */
  sectionNumber: (name: string) => number;
  /** What one period is called, and many: `Quartal`, `Quartale`. */
  periodName: readonly [one: string, many: string];
};

/** `sections`: the names of all sections in their order. */
export function formatterFor(input: BriefInput, sections: readonly string[] = []): Formatter {
  const { language, locale, scenario } = input;
  const { calendar } = scenario;
  const style = everyAmountIsWhole(input) ? 'whole' : 'exact';
  return {
    language,
    say: (messages) => messages.in(language, locale),
    money: (cents) => formatMoney(cents, scenario.currency, locale, style),
    number: (value, digits = 0) => formatNumber(value, locale, digits),
    percent: (ratio, digits = 1) => formatPercent(ratio, locale, digits),
    period: (period) => periodLabel(calendar, period, language),
    year: (year) => yearLabel(calendar, year),
    day: (day) => formatDate(new Date(`${day}T12:00:00Z`), locale, 'UTC'),
    periods: (n) => inLanguage(periodCount(calendar, n), language),
    sectionNumber(name) {
      const at = sections.indexOf(name);
      if (at < 0) throw new Error(`the brief has no section "${name}"`);
      return at + 1;
    },
    periodName: periodName(calendar, language),
  };
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const missing = (text: string): Block => ({ kind: 'missing', text });
