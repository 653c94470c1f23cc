import { defineSection, missing, paragraph } from '../../section.ts';
import { given } from '../../knowledge.ts';
import { messages } from './messages.ts';

export const participation = defineSection({
  name: 'participation',
  heading: messages.texts.heading,
  withoutPlan: 'same',
  write: (input, { say }) => {
    const known = given(input);
    const reports = known?.rows.report ?? 0;
    const near = known?.reports.length ?? 0;
    const told = reports ? [paragraph(say(messages).reports({ reports, near }))] : [];
    return [...told, missing(say(messages).noMeetings)];
  },
});
