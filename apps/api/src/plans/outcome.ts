import { type Database, type PlanRow, keepOutcome } from '@vorrang/db';
import { type Outcome, type Scenario, todaysVerdict } from '@vorrang/planning';
import { inWorker } from '../analyses/in-worker.ts';

/** What a plan does to every promise and what the second witness says of it: worked out once, and kept with the plan. */
export async function outcomeOf(database: Database, row: PlanRow, scenario: Scenario): Promise<Outcome> {
  if (row.outcome) return { ...row.outcome, verdict: todaysVerdict(row.outcome.verdict) };
  const outcome = await inWorker('outcomeFor', scenario, row.document);
  await keepOutcome(database, row.cityId, row.id, outcome);
  return outcome;
}
