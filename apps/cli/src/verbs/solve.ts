import { EngineRefusal, type Engine, type Progress, engines, planFor } from '@vorrang/optimizer/plan-for';
import {
  type Language,
  type Plan,
  type Scenario,
  proofOf,
  withoutPriorities,
  inLanguage,
  type Text,
} from '@vorrang/planning';
import type { Given } from '../arguments.ts';
import { planFrom, scenarioFrom, writeWhole } from '../files.ts';
import { claimIn, provenIn, statusOf } from '../proof-messages.ts';
import { CommandProblem } from '../command-problem.ts';
import type { Console, ExitCode, Verb } from '../verb.ts';
import { messages } from './messages.ts';

const usage =
  'vorrang solve SCENARIO.json [--time-limit SECONDS] [--steps N] [--gap 0.001] [--engine auto|search|highs|javascript-lp-solver] [--threads N] [--seed N] [--start PLAN.json] --out PLAN.json';

export const solve: Verb = {
  usage,
  files: { least: 1, most: 1 },
  options: {
    '--time-limit': { value: 'number', least: 0, whole: false, more: true },
    '--steps': { value: 'number', least: 0, whole: true },
    '--gap': { value: 'number', least: 0, whole: false },
    '--engine': { value: 'choice', of: [...engines] },
    '--threads': { value: 'number', least: 1, whole: true },
    '--seed': { value: 'number', least: 0, whole: true },
    '--start': { value: 'text' },
    '--out': { value: 'text' },
  },
  async run(given, console) {
    const out = given.text.get('--out');
    if (out === undefined) throw new CommandProblem(messages.texts.withoutOut({ usage }));
    const scenario = scenarioFrom(given.files[0]!);
    const unweighed = withoutPriorities(scenario);
    if (unweighed) console.progress(inLanguage(unweighed, console.language));
    const plan = await planned(scenario, given, console);
    writeWhole(out, `${JSON.stringify(plan, null, 1)}\n`);
    report(plan, out, console);
    return exits[plan.status];
  },
};

const exits: Record<Plan['status'], ExitCode> = { optimal: 0, feasible: 0, infeasible: 1, unknown: 3 };

async function planned(scenario: Scenario, { text, number }: Given, console: Console): Promise<Plan> {
  const engine = text.get('--engine') ?? 'auto';
  const start = text.get('--start');
  const limits = {
    timeLimitSeconds: timeLeft(number),
    steps: number.get('--steps'),
    gap: number.get('--gap'),
    seed: seedOf(number),
    threads: number.get('--threads'),
  };
  const known = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  try {
    return await planFor(scenario, {
      engine: engine as Engine,
      ...known,
      ...(start === undefined ? {} : { start: planFrom(start) }),
      now: () => performance.now(),
      onProgress: teller(console),
    });
  } catch (error) {
    if (error instanceof EngineRefusal) throw new CommandProblem(error.sentence);
    throw error;
  }
}

/** The limit counts from the start of this process to the written file; what reading took is gone already. */
function timeLeft(number: Map<string, number>): number | undefined {
  const limit = number.get('--time-limit');
  return limit === undefined ? undefined : Math.max(0.02, limit - performance.now() / 1000 - 0.01);
}

function seedOf(number: Map<string, number>): number | undefined {
  const seed = number.get('--seed');
  return seed === undefined ? undefined : seed % 2147483647;
}

const percentOf = (gap: number): string => `${(gap * 100).toFixed(gap < 0.01 ? 2 : 1)} %`;

/** A line whenever something visible changed; no clock is needed for that. */
function teller({ progress, language }: Console): (state: Progress) => void {
  let last = '';
  return ({ seconds, phase, objective, bound, proven }) => {
    const proof = proofOf({ objective, bound }, proven);
    const shown = proof.proven ? percentOf(proof.proven.gap) : '';
    const said = proof.claimed ? ` (${messages[language].solverSays} ≤ ${proof.claimed.bound.toPrecision(5)})` : '';
    const line =
      `${phase} ${objective?.toFixed(2) ?? '–'} ≤ ${proven === null ? '–' : proven.toPrecision(5)} ${shown}`.trim() +
      said;
    if (line === last) return;
    last = line;
    const when = seconds === null ? '' : `${seconds.toFixed(1)} s  `;
    progress(`${when}${messages[language].phases[phase]}  ${line.slice(phase.length + 1)}`);
  };
}

/** A solver that was lost on the way, for want of memory mostly. */
function sayLost(solver: Plan['solver'], language: Language, print: (line: string) => void): void {
  if (solver?.lost) print(`  ${inLanguage(solver.lost, language)}`);
}

function report(plan: Plan, out: string, { json, language, out: print }: Console): void {
  const { status, objective, bound, gap, boundBy, solver } = plan;
  if (json)
    return print(
      JSON.stringify({
        status,
        objective,
        bound,
        gap,
        boundBy,
        certificateBound: plan.certificate?.bound ?? null,
        starts: plan.starts.length,
        solver,
        out,
        ...(plan.conflict ? { conflict: plan.conflict, repairs: plan.repairs } : {}),
      }),
    );
  const proof = proofOf(plan);
  const found = objective === null ? '' : `  ${objective.toFixed(3)}${provenIn(proof)}`;
  print(
    `${inLanguage(statusOf(plan, proof), language)}${found}  ${messages[language].projects({ n: plan.starts.length })}  → ${out}`,
  );
  sayLost(solver, language, print);
  if (proof.claimed) print(`  ${inLanguage(claimIn(proof.claimed), language)}`);
  const sentences = (list: unknown) => {
    for (const one of Array.isArray(list) ? list : [])
      print(`  ${inLanguage((one as { sentence?: Text }).sentence, language) ?? ''}`);
  };
  sentences(plan.conflict);
  sentences(plan.repairs);
}
