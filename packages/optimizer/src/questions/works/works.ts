import { z } from 'zod';
import { type Plan, type Scenario, periodLabel, programmeOf, siteOf } from '@vorrang/planning';
import { money } from '../../explain/sentences.ts';
import { district, year } from '../fields.ts';
import { nameIn, quoted } from '../naming.ts';
import { defineQuestion } from '../question-kind.ts';
import { toldOf } from '../told-by.ts';
import { periodsOfYear } from '../years.ts';
import { messages } from './messages.ts';

const most = 12;

/** What is built in a district, in a year, or both: works whose site is open then. Source: packages/planning/scenario-format.md, "Plan" (`starts`). */
export const works = defineQuestion({
  name: 'works',
  title: messages.texts.title,
  cues: messages.texts.cues,
  asks: z.strictObject({ district: district.optional(), year: year.optional() }),
  restated: (scenario, { district: place, year: asked }) =>
    messages.texts.restated({
      where: place !== undefined,
      district: place === undefined ? '' : nameIn(scenario, 'district', place),
      when: asked !== undefined,
      year: String(asked),
    }),
  example: ({ districts }) => (districts[0] ? { district: districts[0].id } : null),
  answer({ scenario, plan }, asked) {
    const there = worksAt(scenario, plan, asked);
    const sentences = there.slice(0, most).map(({ project, start, end, costCents }) =>
      messages.texts.work({
        project: quoted(scenario, project.id),
        long: end - start > 1,
        from: (_, language) => periodLabel(scenario.calendar, start, language),
        until: (_, language) => periodLabel(scenario.calendar, end - 1, language),
        cost: money(scenario, costCents, 'whole'),
      }),
    );
    const more = there.length > most ? [messages.texts.more({ n: there.length - most })] : [];
    const projects = there.map(({ project }) => project.id);
    return toldOf([messages.texts.count({ n: there.length }), ...sentences, ...more], projects);
  },
});

function worksAt(scenario: Scenario, plan: Plan, asked: { district?: string | undefined; year?: number | undefined }) {
  const at = asked.year === undefined ? null : periodsOfYear(scenario.calendar, asked.year);
  return programmeOf(scenario, plan).filter(({ project, mode, start }) => {
    if (asked.district !== undefined && project.district !== asked.district) return false;
    const site = siteOf(mode, start);
    return !at || (site.from <= at.to && at.from < site.until);
  });
}
