import { type Text, formatNumber } from '@vorrang/planning';
import { z } from 'zod';
import { number } from '../../explain/sentences.ts';
import { criterion, factor } from '../fields.ts';
import { nameIn } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { otherPlan, toldOf, whoChanges } from '../told-by.ts';
import { effectsOf } from './effects.ts';
import { messages } from './messages.ts';

/**
 * Which plan would be found if a criterion weighed more or less. Points under different weights cannot be compared: what changes is told in
 * projects and in natural units. Source: packages/planning/scenario-format.md, "What a Plan is worth".
 */
export const whatIfWeight = defineQuestion({
  name: 'what-if-weight',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ criterion, factor }),
  restated: (scenario, asked) => {
    const { weight } = scenario.criteria.find(({ id }) => id === asked.criterion)!;
    const name = nameIn(scenario, 'criterion', asked.criterion);
    return messages.texts.restated({ criterion: name, from: number(weight, 2), to: number(weight * asked.factor, 2) });
  },
  example: ({ criteria }) => (criteria[0] ? { criterion: criteria[0].id, factor: 2 } : null),
  async answer(world, asked) {
    const { scenario, plan } = world;
    const { id, weight } = scenario.criteria.find((one) => one.id === asked.criterion)!;
    const changes = [{ at: ['criteria', id, 'weight'], to: weight * asked.factor }];
    const { other, counterfactual } = await otherPlan(world, changes);
    if (!other) return { ...toldOf([messages.texts.none], []), changes };
    const [before, after] = [effectsOf(scenario, plan.starts), effectsOf(scenario, other.starts)];
    const effects = scenario.criteria.flatMap(({ id: one, name, unit }): Text[] => {
      const [was, is] = [before.get(one)!, after.get(one)!];
      const digits = Math.max(Math.abs(was), Math.abs(is)) < 10 ? 1 : 0;
      const said = (value: number) => (locale: string) => formatNumber(value, locale, digits);
      if (Math.abs(is - was) < 0.05) return [];
      return [messages.texts.difference({ name, after: said(is), before: said(was), unit })];
    });
    const isSame = counterfactual.out.length + counterfactual.in.length + counterfactual.moved.length === 0;
    if (isSame) return { ...toldOf([messages.texts.same], []), changes };
    const who = whoChanges(scenario, counterfactual);
    const sentences = [...who, ...effects, messages.texts.notPoints];
    return { ...toldOf(sentences, [], counterfactual), changes };
  },
});
