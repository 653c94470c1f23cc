import { z } from 'zod';
import { asWritten } from './beyond-format.ts';
import { yearLabel } from './calendar.ts';
import { formatMoney, formatNumber, formatPercent } from './format.ts';
import { sumOf } from './money.ts';
import { type Project, type Scenario, importAssumptionsSchema } from './scenario.ts';
import type { Text } from './text.ts';
import { messages } from './messages.ts';

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

/**
 * Everything in a Scenario that was assumed, in the order in which it weighs, with the last confirmation of its value. Never fails.
 * Source: packages/planning/scenario-format.md, `assumptions`.
 */
export function assumptionsOf(scenario: Scenario, confirmations: readonly Confirmation[]): Assumption[] {
  const found = [...worths(scenario), ...money(scenario), ...costs(scenario), ...times(scenario), ...rates(scenario)];
  return found.map((one) => ({
    ...one,
    confirmed: confirmations.findLast(({ assumption, value }) => assumption === one.id && value === one.value) ?? null,
  }));
}

const noted = ({ assumptions }: Scenario) => asWritten(importAssumptionsSchema, assumptions);
const notedIn = (scenario: Scenario): NonNullable<Scenario['assumptions']> => noted(scenario) ?? {};

/** Projects whose worth an import assumed, not a city itself. Never fails. Source: packages/planning/scenario-format.md, `projects[].sources`. */
export const assumedWorths = (scenario: Scenario): Project[] =>
  noted(scenario) === undefined ? [] : scenario.projects.filter((project) => kindOf(project, 'effects') === 'assumed');

const kindOf = (project: Project, field: string): string | undefined => project.sources?.[field]?.kind;

/** How many projects have a field that is assumed. */
const assumedProjects = ({ projects }: Scenario, field: string): number =>
  projects.filter((project) => kindOf(project, field) === 'assumed').length;

/** Points by rules, one assumption for each; without any, the points that nobody gave. */
function worths(scenario: Scenario): Found[] {
  const { valuing, criteria, projectValues = [] } = scenario;
  if (valuing === undefined) {
    const count = assumedWorths(scenario).length;
    if (count === 0) return [];
    return [
      {
        id: 'worth',
        value: String(count),
        sentence: messages.texts.worthNotSaid({ count, all: scenario.projects.length }),
      },
    ];
  }
  return criteria
    .filter(({ proposal }) => typeof proposal === 'string' && proposal.startsWith('valuing:'))
    .map(({ id, name, weight, pointsPerUnit, told }): Found => {
      const valued = projectValues.filter(({ proposal }) => proposal === id);
      const settings = valuing.rules.find((rule) => id === `valuing:${rule.name}`)?.settings ?? { '': valuing.base };
      const how =
        (told as Text | undefined) ??
        messages.texts.sizeCounts({
          settings: (locale) => numbersIn(settings, locale),
          bySize: (locale) => formatNumber(valuing.bySize, locale, 2),
        });
      return {
        id: `worth:${id.slice('valuing:'.length)}`,
        value: JSON.stringify([weight, pointsPerUnit, valuing.bySize, settings, valued.length]),
        sentence: messages.texts.worthByRule({
          name,
          projects: valued.length,
          how,
          weighted: weight !== 1,
          weight: (locale) => formatNumber(weight, locale, 2),
        }),
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
  const isAssumed = (source: Scenario['fundingSources'][number]) => source.provenance?.kind === 'assumed';
  return fundingSources.filter(isAssumed).map(({ id, name, budget, carryOverShare }): Found => {
    const years = [yearLabel(calendar, 0), yearLabel(calendar, budget.length - 1)];
    const together = (cents: readonly number[]) => (locale: string) =>
      formatMoney(sumOf(cents), currency, locale, 'whole');
    const proposed = notedIn(scenario).money?.find((one) => one.name === name)?.budget;
    const stands = proposed === undefined || JSON.stringify(proposed) === JSON.stringify(budget);
    return {
      id: `money:${id}`,
      value: JSON.stringify([budget, carryOverShare]),
      sentence: messages.texts.moneyAssumed({
        name,
        years: years.join('–'),
        budget: together(budget),
        stands,
        proposed: together(proposed ?? budget),
      }),
    };
  });
}

function costs(scenario: Scenario): Found[] {
  const count = assumedProjects(scenario, 'cost');
  if (count === 0) return [];
  return [
    {
      id: 'cost',
      value: String(count),
      sentence: messages.texts.costNotSaid({ count, all: scenario.projects.length }),
    },
  ];
}

function times(scenario: Scenario): Found[] {
  const { quartersWithoutDates } = notedIn(scenario);
  const count = assumedProjects(scenario, 'duration');
  if (count === 0) return [];
  const usual = quartersWithoutDates ?? null;
  return [
    {
      id: 'duration',
      value: JSON.stringify([count, usual]),
      sentence: messages.texts.durationNotSaid({
        count,
        all: scenario.projects.length,
        known: usual !== null,
        quarters: usual ?? 0,
      }),
    },
  ];
}

/** The discount rate, and how long benefits count, where they are still what the import assumed. */
function rates(scenario: Scenario): Found[] {
  const { discountRate, calendar } = scenario;
  const noted = notedIn(scenario);
  const after = (calendar.evaluationPeriods - calendar.periods) / calendar.periodsPerYear;
  return [
    ...(noted.discountRate === discountRate
      ? [
          {
            id: 'discount-rate',
            value: String(discountRate),
            sentence: messages.texts.discountRate({ rate: (locale) => formatPercent(discountRate, locale) }),
          },
        ]
      : []),
    ...(noted.yearsAfter === after
      ? [
          {
            id: 'years-of-benefit',
            value: String(after),
            sentence: messages.texts.yearsOfBenefit({
              years: (locale) => formatNumber(after, locale, Number.isInteger(after) ? 0 : 2),
            }),
          },
        ]
      : []),
  ];
}
