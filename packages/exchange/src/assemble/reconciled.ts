import type { Assumptions } from './assumptions.ts';
import type { Draft } from './draft.ts';
import { fromFirstYear } from './profile.ts';
import { moneyOfProjects } from './reconciliation.ts';
import type { Reconciliation } from './draft.ts';

/**
 * The reconciliation of a list as it is taken in: what is paid before the plan's first year is no cost still to come. Money in cents.
 * Never fails.
 * Source: packages/planning/README.md, "reconciliation".
 */
export const reconciled = (
  { projects, reconciliation }: Draft,
  assumptions: Pick<Assumptions, 'firstYear' | 'moneyBefore'>,
): Reconciliation => ({
  ...reconciliation,
  money: moneyOfProjects(
    projects.map((project) => fromFirstYear(project, assumptions)),
    reconciliation.money.unplannedCents,
  ),
});
