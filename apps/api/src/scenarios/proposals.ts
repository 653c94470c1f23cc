import { setTimeout as wait } from 'node:timers/promises';
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
import {
  type Facts,
  type Project,
  type Scenario,
  asWritten,
  fingerprintOf,
  rejectedProposalsSchema,
} from '@vorrang/planning';
import { inWorker } from '../analyses/in-worker.ts';

export type TriedProposal = Tried<Proposal>;
/**
 * What is proposed and open; what would be proposed today of all that was accepted or rejected; and the projects with values that were taken
 * over, as they are without them.
 */
export type Proposed = { proposals: TriedProposal[]; settled: TriedProposal[]; without: Project[] };
type Given = { scenario: Scenario; planId: string | null; today: string };

/** By all that they are made from: trials take a processor seconds, and a scenario is opened more often than it is changed. */
const kept = new WeakMap<Database, Map<string, Promise<Proposed>>>();
const mostKept = 50;

/** What the analyses propose for a scenario as it stands, each rule with its trial; worked out once, also for those who ask meanwhile. */
export async function proposalsOf(database: Database, row: ScenarioRow, today: string): Promise<Proposed> {
  const { key, given } = await askedFor(database, row, today);
  const known = kept.get(database) ?? new Map<string, Promise<Proposed>>();
  kept.set(database, known);
  const found = known.get(key);
  if (found) return found;
  if (known.size >= mostKept) known.clear();
  const answer = proposed(database, row, given);
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}

/** The same where somebody has asked for it already: nothing is worked out. Null where nobody has, or it is not ready yet. */
export async function knownProposalsOf(database: Database, row: ScenarioRow, today: string): Promise<Proposed | null> {
  const { key } = await askedFor(database, row, today);
  const known = kept.get(database)?.get(key);
  return known ? Promise.race([known.catch(() => null), wait(0, null)]) : null;
}

async function askedFor(database: Database, row: ScenarioRow, today: string): Promise<{ key: string; given: Given }> {
  const { cityId } = row;
  const scenario = await assembleScenario(database, row);
  const fingerprint = fingerprintOf(scenario);
  const [sources, plans] = await Promise.all([listFactSources(database, cityId), listPlans(database, cityId)]);
  // A plan of the scenario as it stood before is no lead for a trial.
  const newest = plans.find((plan) => plan.scenarioId === row.id);
  const planId = newest?.fingerprint === fingerprint ? newest.id : null;
  const files = sources.map(({ importId, kind, rows, createdAt }) => [importId, kind, rows, createdAt]);
  const key = JSON.stringify([cityId, row.id, fingerprint, planId, files, today]);
  return { key, given: { scenario, planId, today } };
}

async function proposed(database: Database, row: ScenarioRow, { scenario, planId, today }: Given): Promise<Proposed> {
  const { cityId } = row;
  const facts: Partial<Facts> = Object.fromEntries(
    await Promise.all(factsForProposals.map(async (kind) => [kind, await listFacts(database, cityId, kind)] as const)),
  );
  const open = await inWorker('proposalsFor', scenario, { ...facts, today });
  const plan = planId === null ? null : ((await findPlan(database, cityId, planId))?.document ?? null);
  const proposals = (await inWorker('withTrials', scenario, open, plan)) as TriedProposal[];
  const decided = decidedIn(scenario);
  if (decided.size === 0) return { proposals, settled: [], without: [] };
  const bare = await assembleScenario(database, { ...row, settings: undecided(row.settings as Scenario) });
  const all = await inWorker('proposalsFor', bare, { ...facts, today });
  const valued = new Set((scenario.projectValues ?? []).map(({ project }) => project));
  return {
    proposals,
    settled: all.filter(({ id }) => decided.has(id)).map((one) => ({ ...one, trial: null })),
    without: bare.projects.filter(({ id }) => valued.has(id)),
  };
}

const isAccepted = (rule: Scenario['constraints'][number]): boolean => typeof rule['proposal'] === 'string';
/** The proposals that were accepted or rejected. */
const decidedIn = ({ projectValues = [], rejectedProposals, constraints }: Scenario): Set<string> =>
  new Set([
    ...projectValues.map(({ proposal }) => proposal),
    ...(asWritten(rejectedProposalsSchema, rejectedProposals) ?? []).map(({ id }) => id),
    ...constraints.filter(isAccepted).map((rule) => String(rule['proposal'])),
  ]);
/** A scenario as if nobody had decided about any proposal. */
function undecided(settings: Scenario): Scenario {
  const { projectValues: _values, rejectedProposals: _rejected, constraints, ...others } = settings;
  return { ...others, constraints: constraints.filter((rule) => !isAccepted(rule)) };
}
