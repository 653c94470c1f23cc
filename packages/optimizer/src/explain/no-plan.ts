import { type Plan, type Scenario, type Text, inTurn } from '@vorrang/planning';
import type { ConstraintReference } from '../infeasibility/constraint-reference.ts';
import type { Repair } from '../infeasibility/repair.ts';
import type { Solver } from './explanation.ts';
import { quoted } from './sentences.ts';
import { messages } from './messages.ts';

/**
 * How a project stands to a conflict: a promise of it speaks of the project (`named`), or of money or crews the project would need (`draws`),
 * or neither. A Scenario may have other conflicts beside the one that was found.
 */
export type Part = {
  project: string;
  part: 'named' | 'draws' | 'none';
  promises: ConstraintReference[];
  repairs: Repair[];
};

/** Why there is no Plan: the promises that cannot hold together, and what would make one possible. */
export type NoPlan = {
  status: Plan['status'];
  conflict: ConstraintReference[];
  repairs: Repair[];
  /** Only where a project was asked about. */
  part?: Part;
  sentences: Text[];
  /** A Plan of the same Scenario, found although the given one says there is none. */
  better?: Plan;
};

/**
 * Explains a Plan whose status is `infeasible`, as a whole or for one project of the Scenario. Conflict and repairs are those that stand
 * in the Plan; where none stand there, they are looked for anew by `solve`.
 * Failure: where `solve` proves nothing, or finds a plan after all, that is told, and the plan handed back; rejects with what `solve`
 * rejects with.
 * Source: Chinneck 2008 (irreducible infeasible subsystems); packages/planning/scenario-format.md, "Additions to `vorrang/plan@1`"
 * (`repairs`).
 */
export async function explainNoPlan(
  scenario: Scenario,
  plan: Plan,
  project: string | undefined,
  solve: Solver,
): Promise<NoPlan> {
  const told = conflictIn(plan).length > 0 ? plan : await solve(scenario, plan);
  const [conflict, repairs] = [conflictIn(told), repairsIn(told)];
  const facts = { status: told.status, conflict, repairs };
  if (told.status !== 'infeasible') return { ...facts, sentences: [notProven(told)], ...found(told) };
  const sentences = [...conflictSentences(conflict), ...repairSentences(conflict, repairs)];
  if (project === undefined) return { ...facts, sentences };
  const part = partOf(scenario, project, conflict, repairs);
  return { ...facts, part, sentences: [...partSentences(scenario, part), ...sentences] };
}

const found = (plan: Plan): Pick<NoPlan, 'better'> => (plan.starts.length > 0 ? { better: plan } : {});

/** A Plan file comes from outside: what has no sentence in both languages cannot be told. */
const told = <T extends { sentence: Text }>(list: unknown): T[] =>
  (Array.isArray(list) ? (list as Partial<T>[]) : []).filter(
    (one): one is T => typeof one?.sentence?.de === 'string' && typeof one.sentence.en === 'string',
  );
const conflictIn = (plan: Plan): ConstraintReference[] => told<ConstraintReference>(plan.conflict);
const repairsIn = (plan: Plan): Repair[] => told<Repair>(plan.repairs);

const notProven = ({ status }: Plan): Text =>
  status === 'unknown' ? messages.texts.notConfirmed : messages.texts.planAfterAll;

const conflictSentences = (conflict: readonly ConstraintReference[]): Text[] =>
  conflict.length === 0
    ? [messages.texts.conflictNotFound]
    : [messages.texts.conflict, ...conflict.map(({ sentence }) => listed(sentence))];

function repairSentences(conflict: readonly ConstraintReference[], repairs: readonly Repair[]): Text[] {
  if (repairs.length > 0) return [messages.texts.repairs, ...repairs.map(({ sentence }) => listed(sentence))];
  if (conflict.length === 0) return [];
  return [messages.texts.noRepair];
}

const listed = (sentence: Text): Text => messages.texts.listed({ sentence });

function partOf(
  scenario: Scenario,
  id: string,
  conflict: readonly ConstraintReference[],
  repairs: readonly Repair[],
): Part {
  const project = scenario.projects.find((one) => one.id === id)!;
  const speaksOf = ({ subject }: Partial<Pick<ConstraintReference, 'subject'>>) =>
    subject?.project === id || (subject?.projects?.includes(id) ?? false);
  const needs = ({ subject }: ConstraintReference) =>
    (subject?.fundingSource !== undefined && project.fundingSources.includes(subject.fundingSource)) ||
    (subject?.resource !== undefined &&
      project.modes.some(({ demand }) => (demand[subject.resource!] ?? []).some((units) => units > 0)));
  const named = conflict.filter(speaksOf);
  const drawn = conflict.filter((one) => !speaksOf(one) && needs(one));
  return {
    project: id,
    part: named.length > 0 ? 'named' : drawn.length > 0 ? 'draws' : 'none',
    promises: [...named, ...drawn],
    repairs: repairs.filter((one) =>
      one.kind === 'promise'
        ? speaksOf(one)
        : one.kind === 'together'
          ? one.changes.some((change) => change.kind === 'deadline' && change.project === id)
          : one.kind === 'deadline' && one.project === id,
    ),
  };
}

function partSentences(scenario: Scenario, { project, part, promises, repairs }: Part): Text[] {
  const list = (all: readonly { sentence: Text }[]) => inTurn(all.map(({ sentence }) => sentence));
  const standing = messages.texts.partOfConflict({
    part,
    project: quoted(scenario, project),
    promises: list(promises),
  });
  if (repairs.length === 0) return [standing];
  return [standing, messages.texts.wouldHelp({ repairs: list(repairs) })];
}
