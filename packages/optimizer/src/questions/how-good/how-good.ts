import { paidCents, proofOf } from '@vorrang/planning';
import { z } from 'zod';
import { money, number, points } from '../../explain/sentences.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf } from '../told-by.ts';
import { messages } from './messages.ts';

/** What the plan is worth and costs, and how much better another one could be at most. Source: packages/planning/scenario-format.md, "Certificate". */
export const howGood = defineQuestion({
  name: 'how-good',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({}),
  restated: () => messages.texts.restated,
  example: () => ({}),
  answer({ scenario, plan }) {
    const value = messages.texts.value({
      points: points(plan.objective!),
      n: plan.starts.length,
      all: scenario.projects.length,
      cost: money(scenario, paidCents(plan.payments), 'whole'),
    });
    const proven = proofOf(plan, plan.certificate?.bound ?? null).proven?.gap;
    const percent = (locale: string) => `${number((proven ?? 0) * 100, 2)(locale)} %`;
    return toldOf([value, proven === undefined ? messages.texts.noBound : messages.texts.bound({ percent })], []);
  },
});
