import { type Plan, type Scenario, cheapestCost, isWithoutAnswer, paidCents, programmeOf } from '@vorrang/planning';
import type { Block, BriefInput } from '../../brief.ts';
import { type Formatter, defineSection, paragraph } from '../../section.ts';

export const alternatives = defineSection({
  name: 'alternatives',
  heading: { de: 'Alternativen', en: 'Alternatives' },
  withoutPlan: 'same',
  write(input, tell) {
    const { scenario, plan, alternatives: others } = input;
    const { say, money, number } = tell;
    const mandatory = scenario.projects.filter((project) => project.mandatory);
    const minimum = mandatory.reduce((sum, project) => sum + cheapestCost(project), 0);
    const answered = isWithoutAnswer(plan.status) ? [] : [{ name: say('Vorschlag', 'Proposal'), scenario, plan }];
    const row = (one: { name: string; scenario: Scenario; plan: Plan }) => [
      one.name,
      number(programmeOf(one.scenario, one.plan).length),
      money(paidCents(one.plan.payments)),
      one.plan.objective === null ? '–' : number(one.plan.objective, 1),
    ];
    return [
      {
        kind: 'table',
        caption: say('Was statt dessen möglich wäre', 'What could be done instead'),
        columns: [
          { label: say('Alternative', 'Alternative') },
          { label: say('Projekte', 'Projects'), number: true },
          { label: say('Zahlungen', 'Payments'), number: true },
          { label: say('Nutzen (Punkte)', 'Value (points)'), number: true },
        ],
        rows: [
          ...answered.map(row),
          [say('Nichts tun', 'Do nothing'), '0', money(0), number(0, 1)],
          // Where no plan keeps every rule, neither does one of the mandatory projects alone.
          ...answered.map(() => [
            say('Nur Pflichtprojekte, billigste Variante', 'Mandatory projects only, cheapest option'),
            number(mandatory.length),
            money(minimum),
            '–',
          ]),
          ...others.map(row),
        ],
        source: say(
          'Punkte sind nur zwischen Szenarien mit gleichen Gewichten vergleichbar; „–“: nicht gerechnet.',
          'Points compare only between scenarios with the same weights; “–”: not computed.',
        ),
      },
      ...doingNothing(input, tell),
    ];
  },
});

/** Longer lists of broken promises are cut, and say so. */
const most = 5;

/** Which promises are broken where nothing is built: duties and pins, least amounts, least numbers. */
function doingNothing({ withoutWorks }: BriefInput, { say, count, language }: Formatter): Block[] {
  if (withoutWorks.length === 0)
    return [
      paragraph(
        say(
          '„Nichts tun“ verletzt keine Zusage, die im Szenario steht.',
          '“Do nothing” breaks no promise that stands in the scenario.',
        ),
      ),
    ];
  const more = withoutWorks.length - most;
  return [
    paragraph(
      say(
        `„Nichts tun“ verletzt ${count(withoutWorks.length, ['Zusage', 'Zusagen'], ['', ''])} des Szenarios:`,
        `“Do nothing” breaks ${count(withoutWorks.length, ['', ''], ['promise', 'promises'])} of the scenario:`,
      ),
    ),
    {
      kind: 'list',
      items: [
        ...withoutWorks.slice(0, most).map(({ sentence }) => sentence[language]),
        ...(more > 0 ? [say(`und ${count(more, ['weitere', 'weitere'], ['', ''])}`, `and ${more} more`)] : []),
      ],
    },
  ];
}
