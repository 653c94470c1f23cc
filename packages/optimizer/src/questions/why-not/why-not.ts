import { z } from 'zod';
import { explain } from '../../explain/index.ts';
import { firstWaiting } from '../examples.ts';
import { project } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldBy } from '../told-by.ts';
import { messages } from './messages.ts';

/** Why a project waits, who would have to give way, and what alone would let it in. Source: `explain`. */
export const whyNot = defineQuestion({
  name: 'why-not',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project }),
  restated: (scenario, asked) => messages.texts.restated({ project: quoted(scenario, asked.project) }),
  example: (scenario, plan) => firstWaiting(scenario, plan),
  answer: async ({ scenario, plan, solve }, asked) =>
    toldBy(await explain(scenario, plan, asked.project, 'why-not', solve)),
});
