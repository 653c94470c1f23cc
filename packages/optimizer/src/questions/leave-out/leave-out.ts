import { z } from 'zod';
import { banned, counterfactualOf } from '../../explain/counterfactual.ts';
import { firstBuilt } from '../examples.ts';
import { project } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf, whoChanges } from '../told-by.ts';
import { priceSentence } from '../../explain/sentences.ts';
import { messages } from './messages.ts';

/** What it would mean to do without a project: what is lost, and what its money and crews would be used for. Source: `counterfactualOf`. */
export const leaveOut = defineQuestion({
  name: 'leave-out',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project }),
  restated: (scenario, asked) => messages.texts.restated({ project: quoted(scenario, asked.project) }),
  example: (scenario, plan) => firstBuilt(scenario, plan),
  async answer({ scenario, plan, solve }, asked) {
    const project = quoted(scenario, asked.project);
    if (!plan.starts.some((start) => start.project === asked.project))
      return { sentences: [messages.texts.already({ project })], projects: [asked.project] };
    const { mandatory } = scenario.projects.find(({ id }) => id === asked.project)!;
    const without = banned(scenario, asked.project);
    const { counterfactual } = await counterfactualOf(scenario, plan, without, !mandatory, solve);
    const price = priceSentence(counterfactual, { what: 'without', project });
    const duty = mandatory ? [messages.texts.duty({ project })] : [];
    return toldOf([...duty, price, ...whoChanges(scenario, counterfactual)], [asked.project], counterfactual);
  },
});
