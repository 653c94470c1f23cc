import { certifiedPriceOf, explain, pinPriceOf } from '@vorrang/optimizer/explain';
import { type Solve, answering } from '../../plan/answering.ts';
import type { AnswerTo, Asked } from './explain-messages.ts';

answering(async (asked: Asked, solve: Solve): Promise<AnswerTo<Asked>> => {
  const { scenario, plan } = asked;
  if ('pin' in asked) return pinPriceOf(scenario, plan, asked, solve);
  if ('rule' in asked) return certifiedPriceOf(scenario, plan, asked.rule) ?? { most: null, gap: 0 };
  return explain(scenario, plan, asked.project, asked.question, solve);
});
