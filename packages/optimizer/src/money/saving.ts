import { type Cents, type Project, type Scenario, atPricesOf, costIndexOf, yearOf } from '@vorrang/planning';

/** What a bundle saves for its first project when they start in a period: its saving at the prices of that year, rounded down to a cent. */
export const savingIn = (scenario: Scenario, first: Project, saving: Cents, period: number): Cents =>
  atPricesOf(costIndexOf(scenario, first, yearOf(scenario.calendar, period)), saving, 'down');
