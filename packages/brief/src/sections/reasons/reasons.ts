import { programmeOf } from '@vorrang/planning';
import { type SectionDefinition, defineSection, missing, paragraph } from '../../section.ts';

export const reasons: SectionDefinition = defineSection({
  name: 'reasons',
  number: 4,
  heading: { de: 'Sachverhalt und Begründung', en: 'Facts and reasons' },
  write({ scenario, plan }, { say, money, number }) {
    const programme = programmeOf(scenario, plan);
    const categories = [...new Set(scenario.projects.map((project) => project.category))];
    const rows = categories.map((category) => {
      const all = scenario.projects.filter((project) => project.category === category);
      const chosen = programme.filter(({ project }) => project.category === category);
      return {
        category,
        all: all.length,
        chosen: chosen.length,
        cost: chosen.reduce((sum, { costCents }) => sum + costCents, 0),
      };
    });
    const duty = programme.filter(({ project }) => project.mandatory);
    return [
      {
        kind: 'table',
        caption: say('Vorgeschlagene Projekte nach Art', 'Proposed projects by kind'),
        columns: [
          { label: say('Art', 'Kind') },
          { label: say('Projekte gesamt', 'Projects'), number: true },
          { label: say('vorgeschlagen', 'proposed'), number: true },
          { label: say('Kosten', 'Cost'), number: true },
        ],
        rows: rows.map((row) => [row.category, number(row.all), number(row.chosen), money(row.cost)]),
        total: [
          say('Summe', 'Total'),
          number(scenario.projects.length),
          number(programme.length),
          money(rows.reduce((sum, row) => sum + row.cost, 0)),
        ],
        source: say(
          'Projektliste des Szenarios; volle Kosten vor Einsparung durch Bündelung.',
          'Project list of the scenario; full cost before savings of bundles.',
        ),
      },
      duty.length
        ? paragraph(
            `${say('Rechtlich oder technisch verpflichtend:', 'Mandatory by law or for safety:')} ${duty.map(({ project }) => project.name).join('; ')}.`,
          )
        : paragraph(
            say(
              'Kein vorgeschlagenes Projekt ist als verpflichtend gekennzeichnet.',
              'No proposed project is marked mandatory.',
            ),
          ),
      missing(
        say(
          'Zustand der Anlagen, Ausfälle und Meldungen aus der Bevölkerung sind noch nicht geladen; die Begründung stützt sich auf die Punkte der Projektliste.',
          'Condition of assets, failures and citizens’ reports are not loaded yet; the reasons rest on the points of the project list.',
        ),
      ),
    ];
  },
});
