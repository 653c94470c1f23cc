import { defineSection, paragraph } from '../../section.ts';

export const deviation = defineSection({
  name: 'deviation',
  heading: { de: 'Abweichung von der Empfehlung', en: 'Deviation from the recommendation' },
  withoutPlan: 'same',
  write({ decisions }, { say, day }) {
    const outcome: Record<string, string> = {
      adopted: say('beschlossen', 'adopted'),
      'adopted-with-changes': say('mit Änderungen beschlossen', 'adopted with changes'),
      rejected: say('abgelehnt', 'rejected'),
      deferred: say('vertagt', 'deferred'),
    };
    if (decisions.length === 0)
      return [
        paragraph(
          say(
            'Noch kein Beschluss erfasst. Weicht der Beschluss vom Vorschlag ab, werden Name und Grund hier festgehalten.',
            'No decision recorded yet. If the decision deviates from the proposal, name and reason are kept here.',
          ),
        ),
      ];
    return [
      {
        kind: 'table',
        caption: say('Beschlüsse zu diesem Plan', 'Decisions on this plan'),
        columns: [
          say('Tag', 'Date'),
          say('Gremium', 'Body'),
          say('Ergebnis', 'Outcome'),
          say('Verantwortlich', 'Responsible'),
          say('Grund', 'Reason'),
        ].map((label) => ({ label })),
        rows: decisions.map((decision) => [
          day(decision.decidedOn),
          decision.body,
          outcome[decision.outcome] ?? decision.outcome,
          decision.responsible,
          decision.reason,
        ]),
      },
    ];
  },
});
