import { defineSection } from '../../section.ts';

export const unknowns = defineSection({
  name: 'unknowns',
  number: 13,
  heading: { de: 'Was das Werkzeug nicht weiß', en: 'What the tool does not know' },
  write({ unconfirmed, scenario }, { say }) {
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
          say(
            `Wirkungen nach dem Jahr ${Number(scenario.calendar.start.slice(0, 4)) + Math.ceil(scenario.calendar.evaluationPeriods / scenario.calendar.periodsPerYear) - 1}; danach wird nichts gezählt.`,
            `Effects after the year ${Number(scenario.calendar.start.slice(0, 4)) + Math.ceil(scenario.calendar.evaluationPeriods / scenario.calendar.periodsPerYear) - 1}; nothing is counted after it.`,
          ),
        ],
      },
    ];
  },
});
