import { z } from 'zod';
import { type Plan, type Scenario, cheapestCost } from '@vorrang/planning';
import { counterfactualOf, insteadOf } from '../../explain/counterfactual.ts';
import { chancesOf } from '../../explain/chances.ts';
import { earnsSentences } from '../../explain/in-the-plan.ts';
import { money, points, startLabel } from '../../explain/sentences.ts';
import { firstBuilt, firstWaiting } from '../examples.ts';
import { other, project } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { lostOrGained, toldOf, whoChanges } from '../told-by.ts';
import { messages } from './messages.ts';

/** Two projects beside each other, and what an exchange would mean where one is in the plan and one waits. Source: `counterfactualOf`. */
export const compare = defineQuestion({
  name: 'compare',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project, other }),
  restated: (scenario, asked) =>
    messages.texts.restated({ project: quoted(scenario, asked.project), other: quoted(scenario, asked.other) }),
  example(scenario, plan) {
    const [one, beside] = [firstBuilt(scenario, plan), firstWaiting(scenario, plan)];
    return one && beside && { project: one.project, other: beside.project };
  },
  async answer({ scenario, plan, solve }, { project: one, other: beside }) {
    const both = [one, beside];
    const facts = both.flatMap((id) => factsOf(scenario, plan, id));
    const isIn = (id: string) => plan.starts.some((start) => start.project === id);
    if (isIn(one) === isIn(beside)) return toldOf(facts, both);
    const [built, waiting] = isIn(one) ? [one, beside] : [beside, one];
    const variant = insteadOf(scenario, built, waiting);
    const { counterfactual } = await counterfactualOf(scenario, plan, variant, false, solve);
    const exchange = messages.texts.exchange({ waiting: quoted(scenario, waiting), built: quoted(scenario, built) });
    const sentences = [...facts, exchange, lostOrGained(counterfactual), ...whoChanges(scenario, counterfactual)];
    return toldOf(sentences, both, counterfactual);
  },
});

/** What it brings where it stands, or would bring at its best start, and what it costs at least. */
function factsOf(scenario: Scenario, plan: Plan, id: string) {
  const project = scenario.projects.find((one) => one.id === id)!;
  const earns = earnsSentences(scenario, plan, id);
  const cost = money(scenario, cheapestCost(project), 'whole');
  const name = quoted(scenario, id);
  if (earns.length > 0) return [...earns, messages.texts.cost({ project: name, cost })];
  const [best] = chancesOf(scenario, plan, id);
  if (!best) return [messages.texts.noStart({ project: name, cost })];
  const start = startLabel(scenario, best.start);
  return [messages.texts.waits({ project: name, start, points: points(best.points), cost })];
}
