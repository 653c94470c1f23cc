import { z } from 'zod';
import { paidBySourceAndYear, paidCents, yearLabel, enumerated } from '@vorrang/planning';
import { money } from '../../explain/sentences.ts';
import { firstBuilt } from '../examples.ts';
import { project } from '../fields.ts';
import { quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf } from '../told-by.ts';
import { messages } from './messages.ts';

/** Which sources pay for a project, and in which years; of one that waits, which may. Source: packages/planning/scenario-format.md, "Plan" (`payments`). */
export const whoPays = defineQuestion({
  name: 'who-pays',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ project }),
  restated: (scenario, asked) => messages.texts.restated({ project: quoted(scenario, asked.project) }),
  example: (scenario, plan) => firstBuilt(scenario, plan),
  answer({ scenario, plan }, { project: id }) {
    const name = quoted(scenario, id);
    const payments = plan.payments.filter((payment) => payment.project === id);
    const { fundingSources } = scenario.projects.find((project) => project.id === id)!;
    const may = scenario.fundingSources.filter((source) => fundingSources.includes(source.id)).map((one) => one.name);
    if (payments.length === 0)
      return toldOf([messages.texts.nobody({ project: name, sources: may, n: may.length })], [id]);
    const rows = paidBySourceAndYear(scenario, { payments }).filter(({ total }) => total > 0);
    const sentences = rows.map(({ name: source, years, total }) => {
      const parts = years.flatMap((cents, y) =>
        cents > 0
          ? [messages.texts.inYear({ year: yearLabel(scenario.calendar, y), money: money(scenario, cents) })]
          : [],
      );
      return messages.texts.pays({ source, money: money(scenario, total), years: enumerated(parts) });
    });
    const total = messages.texts.total({ project: name, money: money(scenario, paidCents(payments)) });
    return toldOf([total, ...sentences], [id]);
  },
});
