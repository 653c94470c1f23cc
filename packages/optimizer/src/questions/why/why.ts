import { z } from 'zod';
import { explain } from '../../explain/index.ts';
import { firstBuilt } from '../examples.ts';
import { project } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldBy } from '../told-by.ts';
import { messages } from './messages.ts';

/** Why a project is in the plan; of one that waits, that it waits, and why. Source: `explain`. */
export const why = defineQuestion({
  name: 'why',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project }),
  restated: (scenario, asked) => messages.texts.restated({ project: quoted(scenario, asked.project) }),
  example: (scenario, plan) => firstBuilt(scenario, plan),
  async answer({ scenario, plan, solve }, asked) {
    const waits = !plan.starts.some((start) => start.project === asked.project);
    const told = toldBy(await explain(scenario, plan, asked.project, waits ? 'why-not' : 'why', solve));
    if (!waits) return told;
    const first = messages.texts.waits({ project: quoted(scenario, asked.project) });
    return { ...told, sentences: [first, ...told.sentences] };
  },
});
