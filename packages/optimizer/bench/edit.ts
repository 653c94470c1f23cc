import { readFileSync } from 'node:fs';
import type { Plan, Scenario } from '@vorrang/planning';
import { planFor } from '../src/engines/plan-for.ts';
import { readScenario } from '../src/instance/read-scenario.ts';
import { Replanner } from '../src/engines/replan.ts';
import type { Instance } from './instances.ts';

/** After an edit: within 1 % by its own certificate, a tenth of a second after the change. */
export const editGoal = { projects: 1000, seconds: 0.1, gap: 0.01 };
/** What the search may use of the tenth; the rest is for judging to the cent and for verifying. */
const secondsForSearch = 0.03;

type Edit = { name: string; seconds: number; gap: number; kept: number };

/**
 * The edit row, in one process: a fund less 10 %, and one unit less of a capacity in every period, for every fund and capacity. Measured
 * from the changed Scenario to the verified Plan, with the compiled instance, the last prices and the last plan in memory. Every edit
 * begins from the same plan.
 */
export async function editRow(instance: Instance): Promise<string> {
  const reading = readScenario(readFileSync(instance.file, 'utf8'));
  if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
  const scenario = reading.value;
  const base = await planFor(scenario, {
    now: () => performance.now(),
    engine: 'search',
    timeLimitSeconds: 10,
    threads: 1,
  });
  const edits = scenario.fundingSources.flatMap((_, f) => scenario.resources.map((__, r) => edited(scenario, f, r)));
  return sentence(
    instance.name,
    edits.map(([name, changed]) => measured(name, scenario, base, changed)),
  );
}

function edited(scenario: Scenario, f: number, r: number): [name: string, changed: Scenario] {
  const changed = structuredClone(scenario);
  const source = changed.fundingSources[f]!;
  const resource = changed.resources[r]!;
  source.budget = source.budget.map((cents) => Math.floor(cents * 0.9));
  resource.capacity = resource.capacity.map((units) => Math.max(0, units - 1));
  return [`${source.id} −10 %, ${resource.id} −1`, changed];
}

function measured(name: string, scenario: Scenario, base: Plan, changed: Scenario): Edit {
  const replanner = new Replanner(scenario, base);
  const now = () => performance.now() / 1000;
  const began = now();
  const plan = replanner.plan(changed, { kind: 'time', seconds: secondsForSearch, now });
  const seconds = now() - began;
  const before = new Map(base.starts.map(({ project, mode, period }) => [project, `${mode} ${period}`]));
  const kept = plan.starts.filter(({ project, mode, period }) => before.get(project) === `${mode} ${period}`).length;
  return { name, seconds, gap: plan.gap ?? Infinity, kept: kept / base.starts.length };
}

function sentence(instance: string, edits: Edit[]): string {
  const sorted = (pick: (edit: Edit) => number) => edits.map(pick).sort((a, b) => a - b);
  const middle = Math.floor(edits.length / 2);
  const [gaps, times, kept] = [sorted(({ gap }) => gap), sorted(({ seconds }) => seconds), sorted((edit) => edit.kept)];
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const within = edits.filter(({ gap, seconds }) => gap <= editGoal.gap && seconds <= editGoal.seconds).length;
  const worst = edits.reduce((a, b) => (a.gap > b.gap ? a : b)).name;
  return (
    `${instance} after an edit (a fund −10 %, a capacity −1 in every period; ${edits.length} edits, one process): gap by certificate ` +
    `median ${percent(gaps[middle]!)}, worst ${percent(gaps.at(-1)!)} (${worst}); ${(1000 * times[middle]!).toFixed(0)} ms median, ` +
    `${(1000 * times.at(-1)!).toFixed(0)} ms at most; ${percent(kept[middle]!)} of the starts as before. ` +
    `Goal 1 % in 0.1 s: reached by ${within} of ${edits.length}.`
  );
}
