import { defineSection, missing, paragraph } from '../../section.ts';
import { given } from '../../knowledge.ts';

export const participation = defineSection({
  name: 'participation',
  heading: { de: 'Beteiligung', en: 'Participation' },
  withoutPlan: 'same',
  write: (input, { say, count }) => {
    const known = given(input);
    const reports = known?.rows.report ?? 0;
    const near = known?.reports.length ?? 0;
    const told = reports
      ? [
          paragraph(
            say(
              `Erfasst: ${count(reports, ['Meldung', 'Meldungen'], ['', ''])} aus der Bevölkerung; ${count(near, ['Projekt liegt', 'Projekte liegen'], ['', ''])} dort, wo gemeldet wurde.`,
              `${count(reports, ['', ''], ['citizens’ report is', 'citizens’ reports are'])} on record; ${count(near, ['', ''], ['project lies', 'projects lie'])} where something was reported.`,
            ),
          ),
        ]
      : [];
    return [
      ...told,
      missing(
        say(
          'Veranstaltungen und Stellungnahmen gehören nicht zu den Daten dieser Vorlage; bitte beilegen.',
          'Meetings and statements are not part of this brief’s data; please attach them.',
        ),
      ),
    ];
  },
});
