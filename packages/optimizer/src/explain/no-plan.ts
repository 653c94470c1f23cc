import { type Plan, type Scenario, type Text } from '@vorrang/planning';
import type { ConstraintReference } from '../infeasibility/constraint-reference.ts';
import type { Repair } from '../infeasibility/repair.ts';
import type { Solver } from './explanation.ts';
import { both, quoted } from './sentences.ts';

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
 * Explains a Plan whose status is `infeasible`, as a whole or for one project. Conflict and repairs are those that stand in the Plan; where
 * none stand there, they are looked for anew by `solve`.
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
  status === 'unknown'
    ? {
        de: 'Dass es keinen Plan gibt, hat sich in der Zeit nicht bestätigt; gefunden wurde auch keiner. Bitte mehr Zeit geben (--time-limit).',
        en: 'That there is no plan was not confirmed in time; none was found either. Please give it more time (--time-limit).',
      }
    : {
        de: 'Es gibt doch einen Plan: Er wurde soeben gefunden. Bitte mit „vorrang solve“ neu rechnen.',
        en: 'There is a plan after all: it was found just now. Please solve again with "vorrang solve".',
      };

const conflictSentences = (conflict: readonly ConstraintReference[]): Text[] =>
  conflict.length === 0
    ? [
        {
          de: 'Es gibt keinen Plan, der alle Regeln einhält. Welche Zusagen sich widersprechen, wurde in der Zeit nicht gefunden.',
          en: 'There is no plan that keeps every rule. Which promises contradict one another was not found in time.',
        },
      ]
    : [
        {
          de: 'Es gibt keinen Plan, der alle Regeln einhält. Diese Zusagen können nicht zugleich gelten:',
          en: 'There is no plan that keeps every rule. These promises cannot hold together:',
        },
        ...conflict.map(({ sentence }) => listed(sentence)),
      ];

function repairSentences(conflict: readonly ConstraintReference[], repairs: readonly Repair[]): Text[] {
  if (repairs.length > 0)
    return [
      {
        de: 'Jede dieser Änderungen für sich macht einen Plan möglich (mit einem Plan nachgerechnet):',
        en: 'Each of these changes alone makes a plan possible (verified with a plan):',
      },
      ...repairs.map(({ sentence }) => listed(sentence)),
    ];
  if (conflict.length === 0) return [];
  return [
    {
      de: 'Eine Änderung, die einen Plan möglich macht, wurde in der Zeit nicht gefunden.',
      en: 'No change that makes a plan possible was found in time.',
    },
  ];
}

const listed = ({ de, en }: Text): Text => ({ de: `– ${de}`, en: `– ${en}` });

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
  const list = (all: readonly { sentence: Text }[], l: 'de' | 'en') => all.map(({ sentence }) => sentence[l]).join(' ');
  const standing = both((l) => {
    const name = quoted(scenario, project, l);
    if (part === 'named')
      return l === 'de'
        ? `${name} ist Teil des Widerspruchs: ${list(promises, l)}`
        : `${name} is part of the conflict: ${list(promises, l)}`;
    if (part === 'draws')
      return l === 'de'
        ? `${name} wird im Widerspruch nicht genannt, braucht aber, was darin knapp ist: ${list(promises, l)}`
        : `${name} is not named in the conflict, but needs what is scarce in it: ${list(promises, l)}`;
    return l === 'de' ? `${name} ist nicht Teil dieses Widerspruchs.` : `${name} is not part of this conflict.`;
  });
  if (repairs.length === 0) return [standing];
  return [
    standing,
    both((l) =>
      l === 'de'
        ? `Eine Änderung daran würde helfen: ${list(repairs, l)}`
        : `A change to it would help: ${list(repairs, l)}`,
    ),
  ];
}
