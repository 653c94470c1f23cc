import { defineSection, missing, paragraph } from '../../section.ts';

export const risks = defineSection({
  name: 'risks',
  number: 11,
  heading: { de: 'Risiken', en: 'Risks' },
  write({ findings }, { say, language }) {
    const tight = findings.filter((finding) => finding.state === 'tight');
    return [
      tight.length
        ? { kind: 'list', items: tight.slice(0, 5).map((finding) => finding.sentence[language]) }
        : paragraph(say('Keine Grenze des Szenarios ist ganz ausgeschöpft.', 'No limit of the scenario is used up.')),
      ...(tight.length
        ? [
            paragraph(
              say(
                `Hier ist kein Spielraum: Jede Kostensteigerung oder Verzögerung verdrängt etwas anderes.${tight.length > 5 ? ` Weitere ${tight.length - 5} ausgeschöpfte Grenzen stehen in Anlage C.` : ''}`,
                `There is no room here: any rise in cost or delay pushes something else out.${tight.length > 5 ? ` Another ${tight.length - 5} exhausted limits stand in Annex C.` : ''}`,
              ),
            ),
          ]
        : []),
      missing(
        say(
          'Eintrittswahrscheinlichkeiten und Kostenstreuung sind nicht erfasst; ein Risikoregister mit Verantwortlichen führt das System noch nicht.',
          'Probabilities and the spread of cost are not recorded; the system does not keep a risk register with owners yet.',
        ),
      ),
    ];
  },
});
