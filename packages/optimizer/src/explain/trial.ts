import {
  type Cents,
  type Constraint,
  type Plan,
  type Scenario,
  type Start,
  fingerprintOf,
  startWindow,
} from '@vorrang/planning';
import { rulesOf } from '../constraints/index.ts';
import { exactly } from '../evaluation/exact-plan.ts';
import { contextFor } from '../evaluation/plan-context.ts';
import { searchFrom } from '../engines/search-from.ts';
import type { StoppingCriterion } from '../search/anytime-search.ts';
import { type CompiledInstance, compileInstance } from '../instance/compiled-instance.ts';
import { pricesFrom } from '../search/prices.ts';
import { numbersOf } from '../instance/start-numbers.ts';

/**
 * What a rule that pays for a pair of projects would bring: cents it saves in a Plan that was found with it, and the points by which that
 * Plan is better than what the same work finds without it (below 0: worse). Nothing where no Plan was found in which it is earned.
 */
export type Trial = { savedCents: Cents; gainedPoints: number; starts: Start[] } | { savedCents: 0; starts: [] };

/** Fixed work, so that the same question has the same answer: for a first plan, and to make room where the pair does not fit beside the others. */
const forFirstPlan: StoppingCriterion = { kind: 'steps', passes: 120, moves: 2_000 };
const forMakingRoom: StoppingCriterion = {
  kind: 'steps',
  passes: 0,
  moves: 600,
};
/** So many places of a pair are tried with making room for them. */
const maxPlaces = 6;
/** Rounds of the same work without a proposal, as long as each still finds something. */
const maxRounds = 5;

/**
 * Tries bundles and shared closures, each alone, by a re-plan: first with only the two projects moved and all others as in the Plan; where that
 * cannot be, with both pinned where they are worth most and room made for them. `plan` is a Plan of the Scenario, or null for one that is
 * made here. Other kinds of rules are answered with null.
 */
function trialsOf(scenario: Scenario, rules: readonly Constraint[], plan: Plan | null): (Trial | null)[] {
  const pays = rules.map((rule) => pairOf(rule));
  if (pays.every((pair) => pair === null)) return rules.map(() => null);
  const own = plan && plan.scenario === fingerprintOf(scenario) && plan.objective !== null ? plan : null;
  const base = own ?? searchFrom(scenario, compileInstance(scenario), {}, forFirstPlan, 1).plan;
  if (base.objective === null) return rules.map(() => null);
  const settled = settle(scenario, { ...base, objective: base.objective });
  return rules.map((rule, i) => (pays[i] ? trialOf(scenario, rule, pays[i], settled) : null));
}

/** What is proposed, and what a trial of it showed; null for a kind of rule that is not tried, and for what is no rule. */
export type Tried<P> = P & { trial: Trial | null };

/**
 * Proposals with their trials: cents saved, and points gained against the same work without. Those that were tried change places among
 * themselves: whoever costs the fewest points comes first, then whoever saves most.
 * Failure: a null trial for what is no bundle of two or `one-closure`, and where the Scenario has no plan.
 * Source: packages/planning/scenario-format.md, `bundle`, `one-closure`.
 */
export function withTrials<P extends object>(
  scenario: Scenario,
  proposals: readonly (P & { rule?: Constraint })[],
  plan: Plan | null,
): Tried<P>[] {
  const trials = trialsOf(
    scenario,
    proposals.flatMap((proposal) => ruleOf(proposal) ?? []),
    plan,
  ).values();
  const tried = proposals.map((proposal) => ({
    ...proposal,
    trial: ruleOf(proposal) ? (trials.next().value ?? null) : null,
  }));
  const gained = ({ trial }: Tried<P>) =>
    trial && 'gainedPoints' in trial ? Math.round(trial.gainedPoints * 10) : -Infinity;
  const ranked = tried
    .filter(({ trial }) => trial)
    .sort((a, b) => gained(b) - gained(a) || b.trial!.savedCents - a.trial!.savedCents)
    .values();
  return tried.map((one) => (one.trial ? ranked.next().value! : one));
}

const ruleOf = (proposal: { rule?: Constraint }): Constraint | undefined => proposal.rule;

type Found = { starts: Start[]; objective: number };
type Base = Found & Pick<Plan, 'certificate'>;

/** The Plan, and what the same work makes of it without any proposal: what it finds there is no proposal's merit. */
function settle(scenario: Scenario, { starts, objective, certificate }: Base): Base {
  const city = compileInstance(scenario);
  const prices = certificate ? { prices: pricesFrom(city, scenario, certificate) } : {};
  let best: Found = { starts, objective };
  for (let round = 0; round < maxRounds; round++) {
    const before = best.objective;
    for (let seed = 1; seed <= maxPlaces; seed++) {
      const warmStart = { starts: numbersOf(city, scenario, best.starts), ...prices };
      const { plan } = searchFrom(scenario, city, warmStart, forMakingRoom, seed);
      if (plan.objective !== null && plan.objective > best.objective)
        best = { starts: plan.starts, objective: plan.objective };
    }
    if (best.objective <= before + 1e-6) break;
  }
  return { ...best, certificate };
}

/** The pair whose starts a rule pays for: together, or the second after the end of the first. */
function pairOf({ kind, projects, before, after }: Constraint): [string, string] | null {
  if (kind === 'bundle' && Array.isArray(projects) && projects.length === 2) return projects as [string, string];
  return kind === 'one-closure' ? [before as string, after as string] : null;
}

function trialOf(scenario: Scenario, rule: Constraint, pair: [string, string], base: Base): Trial {
  const variant = { ...scenario, constraints: [...scenario.constraints, rule] };
  const judge = exactly(variant);
  const others = base.starts.filter(({ project }) => !pair.includes(project));
  const places = placesOf(variant, rule, pair, base);
  const found = places.flatMap((place) => {
    const starts = [...others, ...place];
    const exact = judge(starts);
    return exact.ok ? [{ starts, objective: exact.objective }] : [];
  });
  const best = found.length > 0 ? found : withRoom(variant, places, base);
  if (best.length === 0) return { savedCents: 0, starts: [] };
  const { starts, objective } = best.reduce((a, b) => (b.objective > a.objective ? b : a));
  const savedCents = savedBy(variant, starts);
  if (savedCents === 0) return { savedCents: 0, starts: [] };
  return {
    savedCents,
    gainedPoints: objective - base.objective,
    starts: starts.filter(({ project }) => pair.includes(project)),
  };
}

/** What the last rule of a Scenario saves. */
function savedBy(scenario: Scenario, starts: Start[]): Cents {
  const { rule, settings } = rulesOf(scenario).at(-1)!;
  const context = contextFor(scenario, { starts, payments: [], carryOver: [] });
  return (rule.saves?.(context, settings) ?? []).reduce((sum, { cents }) => sum + cents, 0);
}

/** Every pair of starts for which the rule pays, those that change the Plan least first; in the options of the Plan where the projects stand in it. */
function placesOf(scenario: Scenario, rule: Constraint, pair: [string, string], { starts }: Base): [Start, Start][] {
  const [first, second] = pair.map((id) => startsOf(scenario, id, starts)) as [Placed[], Placed[]];
  const late = rule.kind === 'one-closure' ? Number(rule['within']) : 0;
  const from = (one: Placed) => (rule.kind === 'one-closure' ? one.end : one.start.period);
  return first
    .flatMap((one) =>
      second
        .filter(({ start }) => start.period >= from(one) && start.period <= from(one) + late)
        .map((other) => ({
          place: [one.start, other.start] as [Start, Start],
          moved: one.moved + other.moved,
          worth: one.worth + other.worth,
        })),
    )
    .sort((a, b) => a.moved - b.moved || b.worth - a.worth)
    .map(({ place }) => place);
}

/** `moved`: periods from its place in the Plan; 0 where it has none. */
type Placed = { start: Start; end: number; moved: number; worth: number };

function startsOf(scenario: Scenario, id: string, planned: readonly Start[]): Placed[] {
  const project = scenario.projects.find((one) => one.id === id)!;
  const before = planned.find((start) => start.project === id);
  const modes = before ? project.modes.filter((mode) => mode.id === before.mode) : project.modes;
  const city = compileInstance({ ...scenario, projects: [project], constraints: [] });
  return modes.flatMap((mode) => {
    const { first, last } = startWindow(scenario, project, mode);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, k): Placed => {
      const start = { project: id, mode: mode.id, period: first + k };
      const moved = before ? Math.abs(before.period - start.period) : 0;
      return { start, end: start.period + mode.duration, moved, worth: objectiveOf(city, scenario, start) };
    });
  });
}

function objectiveOf(city: CompiledInstance, scenario: Scenario, start: Start): number {
  const alone = { ...scenario, projects: scenario.projects.filter(({ id }) => id === start.project) };
  const [number] = numbersOf(city, alone, [start]);
  return number === undefined ? -Infinity : city.value[number]!;
}

/** Plans with both projects held where they are worth most, and others moved or left out for them. */
function withRoom(variant: Scenario, places: readonly [Start, Start][], base: Base): Found[] {
  const judge = exactly(variant);
  return places.slice(0, maxPlaces).flatMap((place) => {
    const pins = place.map(({ project, mode, period }) => ({
      kind: 'pin',
      project,
      mode,
      from: period,
      to: period,
      reason: 'trial',
    }));
    const held = { ...variant, constraints: [...variant.constraints, ...pins] };
    const city = compileInstance(held);
    const rest = base.starts.filter(({ project }) => place.every((start) => start.project !== project));
    const warmStart = {
      starts: numbersOf(city, held, [...place, ...rest]),
      ...(base.certificate ? { prices: pricesFrom(city, held, base.certificate) } : {}),
    };
    const { plan } = searchFrom(held, city, warmStart, forMakingRoom, 1);
    const exact = plan.objective === null ? null : judge(plan.starts);
    return exact?.ok ? [{ starts: plan.starts, objective: exact.objective }] : [];
  });
}
