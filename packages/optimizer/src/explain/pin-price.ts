import { type Constraint, type Plan, type Scenario, type Text, idOf } from '@vorrang/planning';
import { counterfactualOf } from './counterfactual.ts';
import type { Counterfactual, Solver } from './explanation.ts';
import { priceSentence, thisPin } from './sentences.ts';

/** What a pin would cost and who makes room for it; the sentence tells the cost alone. */
export type PinPrice = { counterfactual: Counterfactual; sentence: Text };

/**
 * What the best plan loses by a pin, and who would wait or be built otherwise in the plan that changes least. `instead` is the pin that it
 * takes the place of, null for none: without that one the plan may even gain. The Plan must be one of the Scenario (verified).
 * Failure: a null cost where no plan with the pin was found; rejects with what `solve` rejects with.
 * Source: packages/planning/scenario-format.md, "Certificate" (bounds), pin.
 */
export async function pinPriceOf(
  scenario: Scenario,
  plan: Plan,
  { pin, instead }: { pin: Constraint; instead: Constraint | null },
  solve: Solver,
): Promise<PinPrice> {
  const others = scenario.constraints.filter((rule) => instead === null || idOf(rule) !== idOf(instead));
  const variant = { ...scenario, constraints: [...others, pin] };
  const { counterfactual } = await counterfactualOf(scenario, plan, variant, instead === null, solve);
  return { counterfactual, sentence: priceSentence(counterfactual, thisPin) };
}
