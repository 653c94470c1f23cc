import { defineSection, missing } from '../../section.ts';

export const participation = defineSection({
  name: 'participation',
  number: 14,
  heading: { de: 'Beteiligung', en: 'Participation' },
  withoutPlan: 'same',
  write: (_input, { say }) => [
    missing(
      say(
        'Keine Beteiligung ist im System erfasst; Veranstaltungen und Stellungnahmen bitte beilegen.',
        'No participation is recorded in the system; please attach meetings and statements.',
      ),
    ),
  ],
});
