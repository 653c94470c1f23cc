import { z } from 'zod';
import { explain } from '../../explain/index.ts';
import { firstBuilt } from '../examples.ts';
import { project, year } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldBy } from '../told-by.ts';
import { messages } from './messages.ts';

/** When a project begins, why then, and what its other starts would bring or break. Source: `explain`. */
export const when = defineQuestion({
  name: 'when',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project, year: year.optional() }),
  restated: (scenario, asked) => messages.texts.restated({ project: quoted(scenario, asked.project) }),
  example: (scenario, plan) => firstBuilt(scenario, plan),
  answer: async ({ scenario, plan, solve }, asked) =>
    toldBy(await explain(scenario, plan, asked.project, 'when', solve)),
});
