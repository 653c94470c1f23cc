import { type Proposal, factsForProposals } from '@vorrang/analysis';
import {
  type Database,
  type ScenarioRow,
  assembleScenario,
  findPlan,
  listFactSources,
  listFacts,
  listPlans,
} from '@vorrang/db';
import type { Tried } from '@vorrang/optimizer/explain';
import { type Facts, type Scenario, fingerprintOf } from '@vorrang/planning';
import { inWorker } from '../analyses/in-worker.ts';

export type TriedProposal = Tried<Proposal>;
type Given = { scenario: Scenario; planId: string | null; today: string };

/** By all that they are made from: trials take a processor seconds, and a scenario is opened more often than it is changed. */
const kept = new WeakMap<Database, Map<string, Promise<TriedProposal[]>>>();
const mostKept = 50;

/** What the analyses propose for a scenario as it stands, each rule with its trial; worked out once, also for those who ask meanwhile. */
export async function proposalsOf(database: Database, row: ScenarioRow, today: string): Promise<TriedProposal[]> {
  const { cityId } = row;
  const scenario = await assembleScenario(database, row);
  const fingerprint = fingerprintOf(scenario);
  const [sources, plans] = await Promise.all([listFactSources(database, cityId), listPlans(database, cityId)]);
  // A plan of the scenario as it stood before is no lead for a trial.
  const newest = plans.find((plan) => plan.scenarioId === row.id);
  const planId = newest?.fingerprint === fingerprint ? newest.id : null;
  const files = sources.map(({ importId, kind, rows, createdAt }) => [importId, kind, rows, createdAt]);
  const key = JSON.stringify([cityId, row.id, fingerprint, planId, files, today]);
  const known = kept.get(database) ?? new Map<string, Promise<TriedProposal[]>>();
  kept.set(database, known);
  const found = known.get(key);
  if (found) return found;
  if (known.size >= mostKept) known.clear();
  const answer = tried(database, cityId, { scenario, planId, today });
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}

async function tried(database: Database, cityId: string, { scenario, planId, today }: Given): Promise<TriedProposal[]> {
  const facts: Partial<Facts> = Object.fromEntries(
    await Promise.all(factsForProposals.map(async (kind) => [kind, await listFacts(database, cityId, kind)] as const)),
  );
  const proposals = await inWorker('proposalsFor', scenario, { ...facts, today });
  const plan = planId === null ? null : ((await findPlan(database, cityId, planId))?.document ?? null);
  return (await inWorker('withTrials', scenario, proposals, plan)) as TriedProposal[];
}
