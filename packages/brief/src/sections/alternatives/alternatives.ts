import {
  type Plan,
  type Scenario,
  cheapestCost,
  inLanguage,
  isWithoutAnswer,
  paidCents,
  programmeOf,
} from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, paragraph } from '../../section.ts';
import { messages } from './messages.ts';

export const alternatives = defineSection({
  name: 'alternatives',
  heading: messages.texts.heading,
  withoutPlan: 'same',
  write(input, tell) {
    const { scenario, plan, alternatives: others } = input;
    const { say, money, number } = tell;
    const mandatory = scenario.projects.filter((project) => project.mandatory);
    const minimum = mandatory.reduce((sum, project) => sum + cheapestCost(project), 0);
    const answered = isWithoutAnswer(plan.status) ? [] : [{ name: say(messages).proposal, scenario, plan }];
    const row = (one: { name: string; scenario: Scenario; plan: Plan }) => [
      one.name,
      number(programmeOf(one.scenario, one.plan).length),
      money(paidCents(one.plan.payments)),
      one.plan.objective === null ? '–' : number(one.plan.objective, 1),
    ];
    return [
      {
        kind: 'table',
        caption: say(messages).caption,
        columns: [
          { label: say(messages).alternative },
          { label: say(messages).projects, number: true },
          { label: say(messages).payments, number: true },
          { label: say(messages).valuePoints, number: true },
        ],
        rows: [
          ...answered.map(row),
          [say(messages).doNothing, '0', money(0), number(0, 1)],
          // Where no plan keeps every rule, neither does one of the mandatory projects alone.
          ...answered.map(() => [say(messages).onlyMandatory, number(mandatory.length), money(minimum), '–']),
          ...others.map(row),
        ],
        source: say(messages).source,
      },
      ...doingNothing(input, tell),
    ];
  },
});

/** Longer lists of broken promises are cut, and say so. */
const most = 5;

/** Which promises are broken where nothing is built: duties and pins, least amounts, least numbers. */
function doingNothing({ withoutWorks }: BriefInput, { say, language }: Formatter): Block[] {
  if (withoutWorks.length === 0) return [paragraph(say(messages).nothingBroken)];
  const more = withoutWorks.length - most;
  return [
    paragraph(say(messages).broken({ promises: withoutWorks.length })),
    {
      kind: 'list',
      items: [
        ...withoutWorks.slice(0, most).map(({ sentence }) => inLanguage(sentence, language)),
        ...(more > 0 ? [say(messages).andMore({ n: more })] : []),
      ],
    },
  ];
}
