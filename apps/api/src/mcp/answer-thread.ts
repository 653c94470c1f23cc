import { planFor } from '@vorrang/optimizer/plan-for';
import { type Reply, questionTools } from '@vorrang/optimizer/questions';
import type { Plan, Scenario } from '@vorrang/planning';

/** Seconds for each solve that an answer takes. */
const timeLimitSeconds = 5;

/** What is asked of a plan: a tool by its name, and what it is given. */
export type Asked = { tool: string; given: Record<string, unknown>; scenario: Scenario; plan: Plan };

/** What a tool answers about a plan. Source: packages/optimizer/decisions/0008-closed-questions.md. */
export default async ({ tool, given, scenario, plan }: Asked): Promise<Reply> => {
  const solve = (variant: Scenario, start: Plan) =>
    planFor(variant, { now: () => performance.now(), timeLimitSeconds, threads: 1, start });
  return questionTools.find(({ name }) => name === tool)!.call(given, { scenario, plan, solve });
};
