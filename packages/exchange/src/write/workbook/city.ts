import { type Facts, type Language, type Scenario, yearsOf } from '@vorrang/planning';
import type { WrittenTable } from '../../formats/format.ts';
import { messages } from './messages.ts';

const units = (cents: number): number => cents / 100;
const yearsIn = ({ calendar }: Scenario): number[] =>
  Array.from({ length: yearsOf(calendar) }, (_, y) => Number(calendar.start.slice(0, 4)) + y);

/** New money of each source by year, and how much of what is left may be carried over. */
export const fundingTable = (scenario: Scenario, language: Language): WrittenTable => ({
  name: messages[language].fundingSources,
  columns: [...messages[language].columns.funding, ...yearsIn(scenario).map(String)],
  rows: scenario.fundingSources.map(({ name, carryOverShare, budget }) => ({
    cells: [name, carryOverShare, ...budget.map(units)],
  })),
});

/** How much there is of each resource in a year: what there is in its first period. */
export const resourcesTable = (scenario: Scenario, language: Language): WrittenTable => ({
  name: messages[language].resources,
  columns: [...messages[language].columns.resources, ...yearsIn(scenario).map(String)],
  rows: scenario.resources.map(({ name, unit, capacity }) => ({
    cells: [name, unit, ...yearsIn(scenario).map((_, y) => capacity[y * scenario.calendar.periodsPerYear] ?? null)],
  })),
});

/** The districts of the scenario, with what else the city knows of those of the same name. */
export function districtsTable(
  { districts }: Scenario,
  { district }: Pick<Facts, 'district'>,
  language: Language,
): WrittenTable {
  const known = new Map(district.map((one) => [one.name, one]));
  return {
    name: messages[language].districts,
    columns: [...messages[language].columns.districts],
    rows: districts.map(({ name, population, geometry }) => {
      const { code = null, budgetCents = null } = known.get(name) ?? {};
      return {
        cells: [code, name, population ?? null, budgetCents === null ? null : units(budgetCents)],
        geometry: geometry ?? null,
      };
    }),
  };
}
