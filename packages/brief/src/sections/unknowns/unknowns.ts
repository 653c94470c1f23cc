import { benefitHorizon } from '../../horizon.ts';
import { defineSection } from '../../section.ts';

export const unknowns = defineSection({
  name: 'unknowns',
  number: 13,
  heading: { de: 'Was das Werkzeug nicht weiß', en: 'What the tool does not know' },
  withoutPlan: 'same',
  write({ unconfirmed, scenario }, tell) {
    const { say } = tell;
    return [
      {
        kind: 'list',
        items: [
          ...(unconfirmed.length
            ? [
                say(
                  `Annahmen, die noch niemand bestätigt hat: Geld, Punkte und Zeiten aus ${unconfirmed.join(', ')}.`,
                  `Assumptions nobody has confirmed yet: money, points and dates from ${unconfirmed.join(', ')}.`,
                ),
              ]
            : []),
          say(
            'Ob die Kosten und Wirkungen der Projektliste stimmen.',
            'Whether cost and effects in the project list are right.',
          ),
          say(
            'Was politisch versprochen, aber nicht als Regel eingetragen ist.',
            'What was promised politically but not entered as a rule.',
          ),
          say(
            'Preissteigerungen: alle Beträge stehen so, wie sie eingegeben wurden.',
            'Price increases: all amounts stand as they were entered.',
          ),
          benefitHorizon({ scenario }, tell),
        ],
      },
    ];
  },
});
