import { periodLabel, siteOf, type Mode } from '@vorrang/planning';
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

const settings = stored('moratorium', {
  projects: listOfProjects.meta({ ...listOfProjects.meta(), minItems: 1 }),
  from: moment('periods', { de: 'Ab', en: 'From' }),
  to: moment('ends', { de: 'Bis vor', en: 'Until before' }),
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
  title: { de: 'Sperrfrist: keine Bauarbeiten in dieser Zeit', en: 'Moratorium: no works during this time' },
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
      : [
          problemAt(
            [...path, 'projects'],
            'too-few-projects',
            'erwartet wird mindestens ein Projekt.',
            'expected at least one project.',
          ),
        ]),
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
    const label = (period: number, language: 'de' | 'en') => periodLabel(scenario.calendar, period, language);
    return {
      de: `Ab ${label(from, 'de')} und bis vor ${label(to, 'de')} ruhen die Bauarbeiten für ${names.de} (${why}).`,
      en: `From ${label(from, 'en')} and until before ${label(to, 'en')} there are no works for ${names.en} (${why}).`,
    };
  },
  explain(scenario, { state, subject }) {
    const names = namesOf(scenario, subject);
    if (state === 'broken')
      return {
        de: `Trotz der Sperrfrist wird gebaut: ${names.de}.`,
        en: `In spite of the moratorium there are works: ${names.en}.`,
      };
    if (state === 'tight')
      return {
        de: `Von ${names.de} schließt ein Projekt genau an die Sperrfrist an.`,
        en: `Of ${names.en} one project comes right up to the moratorium.`,
      };
    return {
      de: `Die Sperrfrist für ${names.de} stört niemanden.`,
      en: `The moratorium for ${names.en} is in nobody's way.`,
    };
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
