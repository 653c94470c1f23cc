import {
  type Language,
  type Plan,
  type Project,
  type Scenario,
  cheapestCost,
  costOf,
  periodLabel,
  programmeOf,
  yearLabel,
} from '@vorrang/planning';
import { toCsv, unitsOf } from './formats/csv/write.ts';

const heads = {
  projects: {
    de: ['Kennung', 'Name', 'Kategorie', 'Bezirk', 'Kosten ab', 'Kosten bis', 'Pflicht', 'Varianten'],
    en: ['id', 'name', 'category', 'district', 'cost from', 'cost to', 'mandatory', 'options'],
  },
  plan: {
    de: ['Kennung', 'Name', 'Variante', 'Beginn', 'letzte Bauperiode', 'Kosten', 'Geldquelle', 'Jahr', 'Zahlung'],
    en: ['id', 'name', 'option', 'start', 'last period of works', 'cost', 'funding source', 'year', 'payment'],
  },
};

/** Amounts are written as numbers with a decimal comma: a text would not add up in a spreadsheet. */
const amount = (cents: number) => Number(unitsOf(cents).replace(',', '.'));

export function projectsToCsv(projects: readonly Project[], language: Language): string {
  return toCsv(
    heads.projects[language],
    projects.map((project) => [
      project.id,
      project.name,
      project.category,
      project.district,
      amount(cheapestCost(project)),
      amount(Math.max(...project.modes.map(costOf))),
      project.mandatory ? 'x' : '',
      project.modes.length,
    ]),
  );
}

/** A row for each payment; a project that costs nothing has one row without payment. */
export function planToCsv(scenario: Scenario, plan: Plan, language: Language): string {
  const names = new Map(scenario.fundingSources.map((source) => [source.id, source.name]));
  const rows = programmeOf(scenario, plan).flatMap(({ project, mode, start, end, costCents }) => {
    const facts = [
      project.id,
      project.name,
      mode.name ?? mode.id,
      periodLabel(scenario.calendar, start, language),
      periodLabel(scenario.calendar, end - 1, language),
      amount(costCents),
    ];
    const payments = plan.payments.filter((payment) => payment.project === project.id);
    if (payments.length === 0) return [[...facts, '', '', null]];
    return payments.map((payment) => [
      ...facts,
      names.get(payment.fundingSource) ?? payment.fundingSource,
      yearLabel(scenario.calendar, payment.year),
      amount(payment.cents),
    ]);
  });
  return toCsv(heads.plan[language], rows);
}
