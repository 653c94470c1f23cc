import { z } from 'zod';
import { yearLabel } from './calendar.ts';
import { formatMoney, formatNumber, formatPercent } from './format.ts';
import { sumOf } from './money.ts';
import type { Project, Scenario } from './scenario.ts';
import type { Text } from './text.ts';

/**
 * Who has confirmed an assumption, when and why. It holds for the `value` that stood there: a number that is changed afterwards is an
 * assumption again.
 */
export const confirmationSchema = z.object({
  assumption: z.string(),
  value: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
});
/** Who confirmed an assumption, when (ISO 8601) and why, about which value. */
export type Confirmation = z.infer<typeof confirmationSchema>;

/** A number of a Scenario that nobody has said: what it is, in a sentence, and who has confirmed it since; null where nobody has. */
export type Assumption = { id: string; value: string; sentence: Text; confirmed: Confirmation | null };
type Found = Omit<Assumption, 'confirmed'>;

/** What the import wrote down of what it assumed; nothing where the Scenario came from elsewhere. */
type Noted = {
  discountRate?: number;
  yearsAfter?: number;
  quartersWithoutDates?: number;
  money?: { name: string; budget: number[] }[];
};

/** Everything in a Scenario that was assumed, in the order in which it weighs, with its confirmations. */
export function assumptionsOf(scenario: Scenario, confirmations: readonly Confirmation[]): Assumption[] {
  const found = [...worths(scenario), ...money(scenario), ...costs(scenario), ...times(scenario), ...rates(scenario)];
  return found.map((one) => ({
    ...one,
    confirmed: confirmations.findLast(({ assumption, value }) => assumption === one.id && value === one.value) ?? null,
  }));
}

const notedIn = (scenario: Scenario): Noted => (scenario['assumptions'] as Noted | undefined) ?? {};
const manyProjects = (n: number) => [`${formatNumber(n, 'de-AT')} Projekten`, `${formatNumber(n, 'en-GB')} projects`];
const inBoth = (tell: (locale: string) => string): [de: string, en: string] => [tell('de-AT'), tell('en-GB')];

/** Projects whose worth an import assumed, because the list says none. What a city has estimated itself is not among them. */
export const assumedWorths = (scenario: Scenario): Project[] =>
  scenario['assumptions'] === undefined
    ? []
    : scenario.projects.filter((project) => kindOf(project, 'effects') === 'assumed');

const kindOf = (project: Project, field: string): string | undefined =>
  (project['sources'] as Record<string, { kind?: string }> | undefined)?.[field]?.kind;

/** How many projects have a field that is assumed. */
function assumedProjects({ projects }: Scenario, field: string): { count: number; of: [string, string][] } {
  const count = projects.filter((project) => kindOf(project, field) === 'assumed').length;
  return { count, of: countedOf(count, projects.length) };
}
const countedOf = (count: number, all: number): [string, string][] =>
  [count, all].map((number) => inBoth((locale) => formatNumber(number, locale)));

/** Points by rules, one assumption for each; without any, the points that nobody gave. */
function worths(scenario: Scenario): Found[] {
  const { valuing, criteria, projectValues = [] } = scenario;
  if (valuing === undefined) {
    const count = assumedWorths(scenario).length;
    if (count === 0) return [];
    const [[de, en], [deAll, enAll]] = countedOf(count, scenario.projects.length) as [
      [string, string],
      [string, string],
    ];
    return [
      {
        id: 'worth',
        value: String(count),
        sentence: {
          de: `Was ${de} von ${deAll} Projekten wert sind, sagt die Liste nicht; angenommen ist für jedes gleich viel.`,
          en: `What ${en} of ${enAll} projects are worth the list does not say; assumed is the same for each.`,
        },
      },
    ];
  }
  return criteria
    .filter(({ proposal }) => typeof proposal === 'string' && proposal.startsWith('valuing:'))
    .map(({ id, name, weight, pointsPerUnit, told }): Found => {
      const valued = projectValues.filter(({ proposal }) => proposal === id);
      const [de, en] = valued.length === 1 ? ['einem Projekt', 'one project'] : manyProjects(valued.length);
      const settings = valuing.rules.find((rule) => id === `valuing:${rule.name}`)?.settings ?? { '': valuing.base };
      const inWords = (told as Text | undefined) ?? {
        de: `${numbersIn(settings, 'de-AT')}; die Größe zählt mit ${formatNumber(valuing.bySize, 'de-AT', 2)}`,
        en: `${numbersIn(settings, 'en-GB')}; size counts by ${formatNumber(valuing.bySize, 'en-GB', 2)}`,
      };
      const weighs = (word: string, locale: string) =>
        weight === 1 ? '' : `; ${word} ${formatNumber(weight, locale, 2)}`;
      return {
        id: `worth:${id.slice('valuing:'.length)}`,
        value: JSON.stringify([weight, pointsPerUnit, valuing.bySize, settings, valued.length]),
        sentence: {
          de: `„${name}“ zählt nach einer Bewertungsregel bei ${de}: ${inWords.de}${weighs('Gewicht', 'de-AT')}.`,
          en: `"${name}" counts by a valuation rule for ${en}: ${inWords.en}${weighs('weight', 'en-GB')}.`,
        },
      };
    });
}

/** `A 4, B 2`; keys are the list's own words or the rule's. */
const numbersIn = (settings: Readonly<Record<string, number>>, locale: string): string =>
  Object.entries(settings)
    .map(([key, value]) => `${key} ${formatNumber(value, locale, Number.isInteger(value) ? 0 : 2)}`.trim())
    .join(', ');

function money(scenario: Scenario): Found[] {
  const { fundingSources, currency, calendar } = scenario;
  const isAssumed = (source: Scenario['fundingSources'][number]) =>
    (source['provenance'] as { kind?: string } | undefined)?.kind === 'assumed';
  return fundingSources.filter(isAssumed).map(({ id, name, budget, carryOverShare }): Found => {
    const years = [yearLabel(calendar, 0), yearLabel(calendar, budget.length - 1)];
    const together = (cents: readonly number[]) => inBoth((l) => formatMoney(sumOf(cents), currency, l, 'whole'));
    const [de, en] = together(budget);
    const proposed = notedIn(scenario).money?.find((one) => one.name === name)?.budget;
    const [deBefore, enBefore] = together(proposed ?? budget);
    const stands = proposed === undefined || JSON.stringify(proposed) === JSON.stringify(budget);
    return {
      id: `money:${id}`,
      value: JSON.stringify([budget, carryOverShare]),
      sentence: {
        de: `Geld aus „${name}“ ${years.join('–')}: zusammen ${de}; ${stands ? 'das hat Vorrang vorgeschlagen' : `vorgeschlagen hatte Vorrang ${deBefore}`}.`,
        en: `Money from "${name}" ${years.join('–')}: ${en} together; ${stands ? 'Vorrang proposed it' : `Vorrang had proposed ${enBefore}`}.`,
      },
    };
  });
}

function costs(scenario: Scenario): Found[] {
  const { count, of } = assumedProjects(scenario, 'cost');
  if (count === 0) return [];
  const [[de, en], [deAll, enAll]] = of as [[string, string], [string, string]];
  return [
    {
      id: 'cost',
      value: String(count),
      sentence: {
        de: `Kosten von ${de} von ${deAll} Projekten: Die Liste sagt keine.`,
        en: `Cost of ${en} of ${enAll} projects: the list says none.`,
      },
    },
  ];
}

function times(scenario: Scenario): Found[] {
  const { quartersWithoutDates } = notedIn(scenario);
  const { count, of } = assumedProjects(scenario, 'duration');
  if (count === 0) return [];
  const [[de, en], [deAll, enAll]] = of as [[string, string], [string, string]];
  const usual = quartersWithoutDates ?? null;
  return [
    {
      id: 'duration',
      value: JSON.stringify([count, usual]),
      sentence: {
        de: `Dauer von ${de} von ${deAll} Projekten: Die Liste sagt sie nicht, oder sie passt nicht in den Kalender${usual === null ? '' : `; ohne Daten sind ${usual} Quartale angenommen`}.`,
        en: `Duration of ${en} of ${enAll} projects: the list does not say it, or it does not fit the calendar${usual === null ? '' : `; without dates ${usual} quarters are assumed`}.`,
      },
    },
  ];
}

/** The discount rate, and how long benefits count, where they are still what the import assumed. */
function rates(scenario: Scenario): Found[] {
  const { discountRate, calendar } = scenario;
  const noted = notedIn(scenario);
  const after = (calendar.evaluationPeriods - calendar.periods) / calendar.periodsPerYear;
  const [de, en] = inBoth((l) => formatPercent(discountRate, l));
  const [deYears, enYears] = inBoth((l) => formatNumber(after, l, Number.isInteger(after) ? 0 : 2));
  return [
    ...(noted.discountRate === discountRate
      ? [
          {
            id: 'discount-rate',
            value: String(discountRate),
            sentence: {
              de: `Zinssatz ${de} im Jahr (real): Späterer Nutzen zählt so viel weniger.`,
              en: `Discount rate ${en} a year (real): later benefit counts by so much less.`,
            },
          },
        ]
      : []),
    ...(noted.yearsAfter === after
      ? [
          {
            id: 'years-of-benefit',
            value: String(after),
            sentence: {
              de: `Nutzen zählt bis ${deYears} Jahre nach dem Ende des Kalenders.`,
              en: `Benefit counts until ${enYears} years after the end of the calendar.`,
            },
          },
        ]
      : []),
  ];
}
