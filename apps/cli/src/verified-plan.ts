import { verify } from '@vorrang/optimizer';
import type { Plan, Scenario } from '@vorrang/planning';
import { CommandProblem } from './command-problem.ts';
import { plansOf } from './files.ts';
import { messages } from './verbs/messages.ts';

/** A Plan of this Scenario that `verify` accepts and that says something: found, or that there is none. */
export function verifiedPlan(scenario: Scenario, scenarioFile: string, file: string): Plan {
  const plan = plansOf(scenario, scenarioFile, [file])[0]!;
  const [violation] = verify(scenario, plan).violations;
  if (violation)
    throw new CommandProblem(
      messages.texts.planRefused({ file, pointer: violation.pointer, sentence: violation.sentence }),
    );
  if (plan.status === 'unknown')
    throw new CommandProblem(messages.texts.planWithoutAnswer({ file, status: plan.status }));
  return plan;
}
