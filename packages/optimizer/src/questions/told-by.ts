import { type Change, type Plan, type Scenario, type Text, changedBy } from '@vorrang/planning';
import { exactly } from '../evaluation/exact-plan.ts';
import { namesOf } from '../constraints/constraint.ts';
import { changedStarts } from '../explain/counterfactual.ts';
import type { Counterfactual, Explanation } from '../explain/index.ts';
import { leastChange } from '../explain/least-change.ts';
import { points } from '../explain/sentences.ts';
import { messages } from './messages.ts';
import type { Told, World } from './question-kind.ts';

/** Sentences as an answer, with the projects they speak of. */
export const toldOf = (sentences: Text[], projects: readonly string[], counterfactual?: Counterfactual): Told => ({
  sentences,
  projects: [...new Set([...projects, ...touched(counterfactual)])],
});

/** An explanation as an answer. */
export const toldBy = (explanation: Explanation): Told => ({
  ...toldOf(explanation.sentences, [explanation.project], explanation.counterfactual),
  explanation,
});

const touched = (counterfactual: Counterfactual | undefined): string[] =>
  counterfactual ? [...counterfactual.out, ...counterfactual.in, ...counterfactual.moved] : [];

/** Who falls out, comes in and is built otherwise. */
export function whoChanges(scenario: Scenario, { out, in: comes, moved }: Counterfactual): Text[] {
  const named = (projects: string[]) => ({ n: projects.length, names: namesOf(scenario, { projects }) });
  return [
    ...(out.length > 0 ? [messages.texts.falls(named(out))] : []),
    ...(comes.length > 0 ? [messages.texts.comes(named(comes))] : []),
    ...(moved.length > 0 ? [messages.texts.otherwise(named(moved))] : []),
  ];
}

/** What the best plan loses or gains by a change, as far as the two bounds prove it. */
export function lostOrGained({ status, cost }: Counterfactual): Text {
  if (status === 'infeasible') return messages.texts.noPlanThen;
  if (cost === null) return messages.texts.openThen;
  const { least, most } = cost;
  if (most !== null && most < -1e-6) return messages.texts.gains({ least: points(-most), most: points(-least) });
  if (least > 1e-6)
    return most === null
      ? messages.texts.losesAtLeast({ least: points(least) })
      : messages.texts.loses({ least: points(least), most: points(most) });
  if (most !== null && Math.max(most, -least) <= 1e-6) return messages.texts.nothingLost;
  return messages.texts.between({
    bounds:
      most === null ? (least < -1e-6 ? 'gain' : 'open') : least < -1e-6 ? (most > 1e-6 ? 'both' : 'gain') : 'loss',
    gain: points(Math.max(0, -least)),
    loss: points(Math.max(0, most ?? 0)),
  });
}

/**
 * The Plan that is found for the Scenario with some changes, and how it differs: the one that changes least where the given one does not
 * hold any more, else the best that was found. `other` is null where none was.
 */
export async function otherPlan({ scenario, plan, solve }: World, changes: readonly Change[], room?: 'less' | 'more') {
  const variant = changes.reduce((before, change) => {
    const changed = changedBy(before, change);
    if (!changed.ok) throw new Error('a question changes what is not there');
    return changed.value;
  }, scenario);
  const found = await solve(variant, plan);
  const none = { status: found.status, cost: null, found: null, out: [], in: [], moved: [] };
  if (found.objective === null || plan.objective === null) return { other: null, counterfactual: none };
  const holds = exactly(variant)(plan.starts).ok;
  const other: Pick<Plan, 'starts' | 'objective'> = holds ? found : (leastChange(variant, plan) ?? found);
  const counterfactual: Counterfactual = {
    status: found.status,
    cost: within(room, {
      least: plan.objective - (found.bound ?? Infinity),
      most: plan.bound == null ? null : plan.bound - found.objective,
    }),
    found: plan.objective - (other.objective ?? found.objective),
    ...changedStarts(plan.starts, other.starts),
  };
  return { other, counterfactual };
}

/** With less room no Plan comes in that was none before, with more none goes: the best one cannot gain, or lose. */
function within(room: 'less' | 'more' | undefined, { least, most }: NonNullable<Counterfactual['cost']>) {
  if (room === 'less') return { least: Math.max(0, least), most: most === null ? null : Math.max(0, most) };
  if (room === 'more') return { least: Math.min(0, least), most: Math.min(0, most ?? 0) };
  return { least, most };
}

/** What more or less of some amounts would mean: what is lost or gained, and who changes. */
export async function differenceBy(world: World, changes: Change[], room: 'less' | 'more'): Promise<Told> {
  if (changes.length === 0) return toldOf([messages.texts.nothingLost], []);
  const { counterfactual } = await otherPlan(world, changes, room);
  const told = [lostOrGained(counterfactual), ...whoChanges(world.scenario, counterfactual)];
  return { ...toldOf(told, [], counterfactual), changes };
}
