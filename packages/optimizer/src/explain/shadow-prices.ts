import {
  type FundingSource,
  type Plan,
  type Scenario,
  type Text,
  fundsOf,
  totalFunds,
  ppm,
  withMore,
  yearLabel,
  yearOf,
  yearsOf,
  enumerated,
} from '@vorrang/planning';
import { moreMoney, points } from './sentences.ts';
import { messages } from './messages.ts';

/**
 * What more money and more crews are worth at most. `pointsPerCent` of a source in a year, `pointsPerUnit` of a resource throughout a
 * year: by so much a cent or a unit more lifts the bound that the Plan's certificate proves. Largest effects first; what is worth
 * nothing is left out.
 */
export type ShadowPrices = {
  money: { fundingSource: string; year: number; pointsPerCent: number; amountCents: number; points: number }[];
  capacity: { resource: string; year: number; pointsPerUnit: number }[];
  sentences: Text[];
};

/** The most expensive source of each of so many years is told, and so many resources. */
const maxSentences = 5;

/**
 * Reads the prices of a Plan's certificate: points per cent of a source in a year λ_y + share · max(0, λ_{y+1} − λ_y), the second part
 * for what may be carried on; points per unit of a resource Σ μ of the year's periods.
 * Failure: empty lists, and a sentence, without a certificate.
 * Source: packages/planning/scenario-format.md, "Certificate": the bound is linear in budgets and capacities.
 */
export function shadowPricesOf(scenario: Scenario, { certificate }: Plan): ShadowPrices {
  const { money: lambda = {}, capacity: mu = {} } = certificate ?? {};
  const years = yearsOf(scenario.calendar);
  const amount = roundAmount(scenario);
  const perSource = scenario.fundingSources.flatMap((source) => {
    const gained = gainOf(source, lambda[source.id] ?? []);
    return Array.from({ length: years }, (_, year) => ({
      fundingSource: source.id,
      year,
      pointsPerCent: gained(year, 1),
      amountCents: amount,
      points: gained(year, amount),
    }));
  });
  const perResource = scenario.resources.flatMap(({ id }) =>
    Array.from({ length: years }, (_, year) => {
      const own = (mu[id] ?? []).filter((_, period) => yearOf(scenario.calendar, period) === year);
      return { resource: id, year, pointsPerUnit: own.reduce((a, b) => a + b, 0) };
    }),
  );
  const prices = {
    money: perSource.filter((one) => one.points > 0).sort((a, b) => b.points - a.points),
    capacity: perResource.filter((one) => one.pointsPerUnit > 0).sort((a, b) => b.pointsPerUnit - a.pointsPerUnit),
  };
  return { ...prices, sentences: sentencesOf(scenario, prices, certificate != null) };
}

/** By how much so many cents more in a year lift the bound, at these prices of a source's years. */
function gainOf(source: FundingSource, prices: readonly number[]): (year: number, cents: number) => number {
  const price = (year: number) => prices[year] ?? 0;
  const rise = (year: number) => (year + 1 < source.budget.length ? Math.max(0, price(year + 1) - price(year)) : 0);
  // A larger budget also lets more be carried into the next year.
  if (!source.debt) return (year, cents) => cents * (price(year) + (ppm(source.carryOverShare) / 1e6) * rise(year));
  const now = fundsOf(source);
  // A higher ceiling may let more be drawn in the years before as well, as far as their own ceilings go.
  return (year, cents) => {
    const { arriving, carryMost } = fundsOf(withMore(source, year, cents));
    return arriving.reduce(
      (sum, own, y) => sum + (own - now.arriving[y]!) * price(y) + (carryMost[y]! - now.carryMost[y]!) * rise(y),
      0,
    );
  };
}

/** The power of ten, in cents, that is about a hundredth of all money: an amount people talk about. */
function roundAmount({ fundingSources }: Scenario): number {
  const all = totalFunds(fundingSources);
  return all > 0 ? Math.max(100, 10 ** Math.floor(Math.log10(all / 100))) : 100;
}

function sentencesOf(scenario: Scenario, prices: Omit<ShadowPrices, 'sentences'>, proven: boolean): Text[] {
  if (!proven) return [messages.texts.noCertificate];
  const resources = new Map(scenario.resources.map(({ id, name }) => [id, name]));
  const mostExpensive = prices.money.filter(({ year }, i) => prices.money.findIndex((one) => one.year === year) === i);
  const idle = scenario.fundingSources.filter(
    ({ id }) => !prices.money.some(({ fundingSource }) => fundingSource === id),
  );
  return [
    ...mostExpensive.slice(0, maxSentences).map(({ fundingSource, year, amountCents, points: most }) =>
      messages.texts.shadowPrice({
        ...moreMoney(scenario, { fundingSource, year, cents: amountCents }, 'whole'),
        points: points(most),
      }),
    ),
    ...prices.capacity.slice(0, maxSentences).map(({ resource, year, pointsPerUnit }) =>
      messages.texts.shadowPriceOfUnit({
        resource: resources.get(resource)!,
        year: yearLabel(scenario.calendar, year),
        points: points(pointsPerUnit),
      }),
    ),
    ...(idle.length === 0
      ? []
      : [messages.texts.idle({ sources: enumerated(idle.map(({ name }) => messages.texts.source({ name }))) })]),
  ];
}
