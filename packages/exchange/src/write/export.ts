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
import type { WrittenTable } from '../formats/format.ts';
import { messages } from './messages.ts';

/** Amounts are written as numbers of whole units: a text would not add up in a spreadsheet. */
const amount = (cents: number) => cents / 100;

/**
 * The projects of a Scenario as one table that can be read again; money in units of the currency. Never fails.
 * Source: packages/planning/scenario-format.md, "Scenario" (Project).
 */
export const projectTable = (projects: readonly Project[], language: Language): WrittenTable => ({
  name: messages[language].projects,
  columns: [...messages[language].projectColumns],
  rows: projects.map((project) => ({
    cells: [
      project.id,
      project.name,
      project.category,
      project.district,
      amount(cheapestCost(project)),
      amount(Math.max(...project.modes.map(costOf))),
      project.mandatory ? 'x' : '',
      project.modes.length,
    ],
    geometry: project.geometry ?? null,
  })),
});

/**
 * A row for each payment, in units of the currency; a project that costs nothing has one row without payment. Never fails; starts that
 * are not known are left out.
 * Source: packages/planning/scenario-format.md, "Plan" (`payments`).
 */
export function planTable(scenario: Scenario, plan: Plan, language: Language): WrittenTable {
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
    const geometry = project.geometry ?? null;
    if (payments.length === 0) return [{ cells: [...facts, '', '', null], geometry }];
    return payments.map((payment) => ({
      cells: [
        ...facts,
        names.get(payment.fundingSource) ?? payment.fundingSource,
        yearLabel(scenario.calendar, payment.year),
        amount(payment.cents),
      ],
      geometry,
    }));
  });
  return { name: messages[language].plan, columns: [...messages[language].planColumns], rows };
}
