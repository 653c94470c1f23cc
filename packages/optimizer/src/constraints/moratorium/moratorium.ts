import { type Language, periodLabel, siteOf, type Mode } from '@vorrang/planning';
import type { z } from 'zod';
import {
  backwards,
  defineConstraint,
  listOfProjects,
  moment,
  namesOf,
  problemAt,
  reason,
  stored,
  unknownProjects,
} from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('moratorium', {
  projects: listOfProjects.meta({ ...listOfProjects.meta(), minItems: 1 }),
  from: moment('periods', messages.texts.from),
  to: moment('ends', messages.texts.until),
  reason,
});

/**
 * What the city promises: for a time nothing is dug here – after resurfacing, during a festival, in winter.
 *
 * Formula: x = 0 for every start with an open site in a period s, from ≤ s < to.
 *
 * When tight: a project starts right after, or ends right before.
 *
 * Source: packages/planning/scenario-format.md, moratorium.
 */
export const moratorium = defineConstraint({
  kind: 'moratorium',
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({
    kind: 'moratorium' as const,
    projects: projects.slice(0, 2).map(({ id }) => id),
    from: 1,
    to: 2,
    reason: 'Resurfaced',
  }),
  problems: (scenario, { projects, from, to }, path) => [
    ...unknownProjects(scenario, projects, [...path, 'projects']),
    ...(projects.length > 0
      ? []
      : [problemAt([...path, 'projects'], 'too-few-projects', messages.texts.tooFewProjects)]),
    ...backwards(from, to, [...path, 'to'], true),
  ],
  fixes: (_, settings) => fixing(settings),
  rows(builder, settings) {
    builder.fixVariables(fixing(settings));
    return [];
  },
  check({ of }, { projects, from, to }) {
    const activities = [...new Set(projects)].flatMap((id) => of.get(id) ?? []);
    const inside = activities.filter(({ site }) => site.from < to && from < site.until);
    const beside = activities.some(({ site }) => site.from === to || site.until === from);
    const subject = { projects: inside.length > 0 ? inside.map(({ project }) => project.id) : projects };
    const state = inside.length > 0 ? 'broken' : beside ? 'tight' : 'slack';
    return [{ state, subject, amount: inside.length, unit: 'projects' }];
  },
  sentence(scenario, { projects, from, to, reason: why }) {
    const names = namesOf(scenario, { projects });
    const at = (period: number) => (_: string, language: Language) => periodLabel(scenario.calendar, period, language);
    return messages.texts.sentence({
      from: at(from),
      to: at(to),
      names,
      why,
    });
  },
  explain(scenario, { state, subject }) {
    const names = namesOf(scenario, subject);
    if (state === 'broken') return messages.texts.broken({ names });
    if (state === 'tight') return messages.texts.tight({ names });
    return messages.texts.slack({ names });
  },
  scope: ({ projects }) => projects,
});

const fixing = ({ projects, from, to }: z.output<typeof settings>) => ({
  forbids: [...new Set(projects)].map((project) => ({
    project,
    when: (mode: Mode, period: number) => {
      const site = siteOf(mode, period);
      return site.from < to && from < site.until;
    },
  })),
});
