import { type Plan, type Scenario, cheapestCost, isWithoutAnswer, paidCents, programmeOf } from '@vorrang/planning';
import { defineSection, paragraph } from '../../section.ts';

export const alternatives = defineSection({
  name: 'alternatives',
  number: 5,
  heading: { de: 'Alternativen', en: 'Alternatives' },
  withoutPlan: 'same',
  write({ scenario, plan, alternatives: others }, { say, money, number }) {
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
      paragraph(
        mandatory.length
          ? say(
              `„Nichts tun“ verletzt die Pflicht zu ${mandatory.length === 1 ? 'einem Projekt' : `${mandatory.length} Projekten`}.`,
              `“Do nothing” breaks the duty to build ${mandatory.length === 1 ? 'one project' : `${mandatory.length} projects`}.`,
            )
          : say(
              '„Nichts tun“ verletzt keine Pflicht, die im Szenario steht.',
              '“Do nothing” breaks no duty that stands in the scenario.',
            ),
      ),
    ];
  },
});
