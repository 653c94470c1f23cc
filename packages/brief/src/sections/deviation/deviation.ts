import { defineSection, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

export const deviation = defineSection({
  name: 'deviation',
  heading: messages.texts.heading,
  withoutPlan: 'same',
  write({ decisions }, { say, day }) {
    const outcomes: Record<string, string> = say(messages).outcomes;
    if (decisions.length === 0) return [paragraph(say(messages).none)];
    return [
      {
        kind: 'table',
        caption: say(messages).caption,
        columns: [
          say(messages).date,
          say(messages).body,
          say(messages).outcome,
          say(messages).responsible,
          say(messages).reason,
        ].map((label) => ({ label })),
        rows: decisions.map((decision) => [
          day(decision.decidedOn),
          decision.body,
          outcomes[decision.outcome] ?? decision.outcome,
          decision.responsible,
          decision.reason,
        ]),
      },
    ];
  },
});
