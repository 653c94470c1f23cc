import { paidBySourceAndYear, programmeOf, savedCents } from '@vorrang/planning';
import { defineSection, paragraph } from '../../section.ts';
import { savedBy } from '../../saving.ts';
import { noPlan } from '../../without-plan.ts';
import { messages } from './messages.ts';

export const motion = defineSection({
  name: 'motion',
  heading: messages.texts.heading,
  withoutPlan: (input, tell) => [paragraph(tell.say(messages).nothingToResolve({ noPlan: noPlan(input, tell) }))],
  write(input, tell) {
    const { scenario, plan } = input;
    const { say, money, year } = tell;
    const programme = programmeOf(scenario, plan);
    if (programme.length === 0) return [paragraph(say(messages).nothingProposed)];
    const sources = paidBySourceAndYear(scenario, plan).filter((source) => source.total > 0);
    const total = sources.reduce((sum, source) => sum + source.total, 0);
    const later = sources.reduce((sum, source) => sum + source.years.slice(1).reduce((a, b) => a + b, 0), 0);
    const saved = savedCents(scenario, plan);
    return [
      paragraph(say(messages).asked),
      {
        kind: 'list',
        ordered: true,
        items: [
          say(messages).programme({ projects: programme.length, cents: money(total) }),
          ...sources.map((source) => say(messages).paidFrom({ cents: money(source.total), source: source.name })),
          ...(later > 0 ? [say(messages).commitment({ year: year(1), cents: money(later) })] : []),
        ],
      },
      ...(saved > 0 ? [paragraph(say(messages).saved({ cents: money(saved), ways: savedBy(input) }))] : []),
    ];
  },
});
