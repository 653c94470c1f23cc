import type { Change, Plan, Scenario, Text } from '@vorrang/planning';
import type { z } from 'zod';
import type { Explanation, Solver } from '../explain/index.ts';

/** What a question is asked of: a Plan of a Scenario (verified), and a way to solve again. */
export type World = { scenario: Scenario; plan: Plan; solve: Solver };

/** What a kind of question answers: sentences, and where something can be tried, the commands on a draft that do it. */
export type Told = {
  sentences: Text[];
  /** Projects the answer speaks of, for a map or a table. */
  projects?: string[];
  changes?: Change[];
  explanation?: Explanation;
};

/** A kind of question as its own folder describes it; the kinds do not know each other. */
export type Definition<Name extends string, Schema extends z.ZodObject, Asked = z.output<Schema>> = {
  name: Name;
  title: Text;
  /** How people ask it, line by line, in each language; see `understanding/cues.ts`. */
  cues: Text;
  /** What has to be known to answer it, and what may be. */
  asks: Schema;
  /** The question as it was understood. */
  restated(scenario: Scenario, asked: Asked): Text;
  /** Something this city could be asked; null where it has nothing of the sort. */
  example(scenario: Scenario, plan: Plan): Asked | null;
  answer(world: World, asked: Asked): Promise<Told> | Told;
};

/** Makes a kind of question. What is asked is parsed where it enters, so the folder's functions see typed values only. */
export const defineQuestion = <const Name extends string, Schema extends z.ZodObject>(
  definition: Definition<Name, Schema>,
): Definition<Name, Schema> => definition;

/** Any kind of question; its own schema has parsed what is asked. */
export type AnyQuestion = Definition<string, z.ZodObject>;
