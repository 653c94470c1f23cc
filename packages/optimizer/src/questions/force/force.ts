import { z } from 'zod';
import { pinPriceOf } from '../../explain/index.ts';
import { firstWaiting } from '../examples.ts';
import { project, year } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf, whoChanges } from '../told-by.ts';
import { periodsOfYear } from '../years.ts';
import { messages } from './messages.ts';

/** What it would mean to build a project all the same, at any time or in a year; the price of that pin. Source: `pinPriceOf`. */
export const force = defineQuestion({
  name: 'force',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project, year: year.optional() }),
  restated: (scenario, { project: id, year: asked }) =>
    messages.texts.restated({ project: quoted(scenario, id), named: asked !== undefined, year: String(asked) }),
  example: (scenario, plan) => firstWaiting(scenario, plan),
  async answer({ scenario, plan, solve }, asked) {
    const project = quoted(scenario, asked.project);
    const start = plan.starts.find((one) => one.project === asked.project);
    const at = asked.year === undefined ? null : periodsOfYear(scenario.calendar, asked.year);
    if (start && (!at || (at.from <= start.period && start.period <= at.to)))
      return { sentences: [messages.texts.already({ project })], projects: [asked.project] };
    const pin = { kind: 'pin', id: 'question', project: asked.project, ...at, reason: messages.texts.title.en };
    const { counterfactual, sentence } = await pinPriceOf(scenario, plan, { pin, instead: null }, solve);
    return toldOf([sentence, ...whoChanges(scenario, counterfactual)], [asked.project], counterfactual);
  },
});
