import type { Plan, Scenario, Text } from '@vorrang/planning';
import type { Solver } from '../explain/index.ts';
import { kinds } from './kinds.ts';
import { messages } from './messages.ts';
import type { AnyQuestion, Told, World } from './question-kind.ts';
import { taken } from './taken.ts';
import { type Asked, type Understanding, understand } from './understanding/understand.ts';

/** What an answer rests on: each solve it took, and what came of it. */
export type SolveTrace = {
  status: Plan['status'];
  objective: number | null;
  bound: number | null;
  solver: string | null;
};
/** An answer with the question as it was understood, what of it was not taken into account, and the solves it rests on. */
export type Answer = Told & { asked: Asked; question: Text; ignored: string[]; solves: SolveTrace[] };
/** An answer, or why there is none: a sentence, and questions that may have been meant or could be asked. */
export type Reply = { answer: Answer } | { refused: Text; choices: { asked: Asked; question: Text }[] };

const byName = new Map<string, AnyQuestion>(kinds.map((kind) => [kind.name, kind]));

/**
 * Answers a typed question from a Plan (verified) of the Scenario: in sentences whose numbers come from the Plan, its findings and solves.
 * Failure: a refusal with a menu for whatever else is asked; rejects with what `solve` rejects with.
 * Source: packages/optimizer/decisions/0008-closed-questions.md.
 */
export function ask(text: string, world: World): Promise<Reply> {
  return reply(understand(text, world.scenario), world);
}

/**
 * Answers a question that is given by its kind and its fields; names stand for ids where they fit one thing.
 * Failure: as `ask`; what is not there, or missing, is refused in a sentence.
 * Source: packages/optimizer/decisions/0008-closed-questions.md.
 */
export function answerTo(asked: { name: string; given: Record<string, unknown> }, world: World): Promise<Reply> {
  return reply(taken(asked, world.scenario), world);
}

async function reply(understood: Understanding, world: World): Promise<Reply> {
  const { scenario, plan } = world;
  if (plan.objective === null) return { refused: messages.texts.refused.noPlan, choices: [] };
  if (!understood.ok) {
    const choices = understood.choices.length > 0 ? understood.choices : menuOf(scenario, plan);
    return {
      refused: understood.sentence,
      choices: choices.map((asked) => ({ asked, question: restated(scenario, asked) })),
    };
  }
  const { asked, ignored } = understood;
  const kind = byName.get(asked.name)!;
  const solves: SolveTrace[] = [];
  const told = await kind.answer({ ...world, solve: traced(world.solve, solves) }, kind.asks.parse(asked.given));
  return { answer: { ...told, asked, question: restated(scenario, asked), ignored, solves } };
}

const traced =
  (solve: Solver, solves: SolveTrace[]): Solver =>
  async (variant, start) => {
    const found = await solve(variant, start);
    const { status, objective, bound, solver } = found;
    solves.push({ status, objective, bound: bound ?? null, solver: solver?.name ?? null });
    return found;
  };

/**
 * A question in words. Failure: throws for a kind that is none. Source: packages/optimizer/decisions/0008-closed-questions.md.
 */
export function restated(scenario: Scenario, { name, given }: Asked): Text {
  const kind = byName.get(name)!;
  return kind.restated(scenario, kind.asks.parse(given));
}

/** One question of each kind that this city can be asked. Never fails. Source: packages/optimizer/decisions/0008-closed-questions.md. */
export const menuOf = (scenario: Scenario, plan: Plan): Asked[] =>
  kinds.flatMap((kind: AnyQuestion) => {
    const given = kind.example(scenario, plan);
    return given ? [{ name: kind.name, given: given as Asked['given'] }] : [];
  });
