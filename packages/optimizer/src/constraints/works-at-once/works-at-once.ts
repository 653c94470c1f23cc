import { type Language, periodLabel, siteOf } from '@vorrang/planning';
import { modeAt } from '../../model/start-columns.ts';
import { count, defineConstraint, districtNameOf, refersTo, stored, unknownDistrict } from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('works-at-once', {
  district: refersTo('districts', messages.texts.district),
  most: count(messages.texts.most, 'projects'),
});

/**
 * What the city promises: a district never has more than so many building sites at once.
 *
 * Formula, for every period s: Σ over the district's starts with an open site in s of x ≤ most.
 *
 * When tight: the district is full in that period; the price is what one more open site would be worth.
 *
 * Source: packages/planning/scenario-format.md, works-at-once.
 */
export const worksAtOnce = defineConstraint({
  kind: 'works-at-once',
  title: messages.texts.title,
  settings,
  sample: ({ districts }) => ({ kind: 'works-at-once' as const, district: districts[0]!.id, most: 1 }),
  problems: (scenario, { district }, path) => unknownDistrict(scenario, district, [...path, 'district']),
  rows(builder, { district, most }, position) {
    const { periods } = builder.scenario.calendar;
    const rows = Array.from({ length: periods }, () => builder.row(-Infinity, most));
    builder.starts.list.forEach(({ project, period }, column) => {
      if (builder.scenario.projects[project]!.district !== district) return;
      const { from, until } = siteOf(modeAt(builder.starts, column), period);
      for (let s = from; s < Math.min(periods, until); s++) builder.put(rows[s]!, column, 1);
    });
    return [{ list: 'constraints', key: String(position), prices: (price) => rows.map(price) }];
  },
  check({ scenario, activities }, { district, most }) {
    const open = new Array<number>(scenario.calendar.periods).fill(0);
    for (const { project, site } of activities)
      if (project.district === district)
        for (let s = site.from; s < Math.min(site.until, open.length); s++) open[s]! += 1;
    const busiest = open.reduce((best, sites, s) => (sites > open[best]! ? s : best), 0);
    const amount = open[busiest]!;
    const state = amount > most ? 'broken' : amount === most ? 'tight' : 'slack';
    return [{ state, subject: { district, period: busiest }, amount, unit: 'projects' }];
  },
  relaxation: { setting: 'most', to: ({ amount }) => amount },
  sentence(scenario, { district, most }) {
    const name = districtNameOf(scenario, district);
    return messages.texts.sentence({ name, most });
  },
  explain(scenario, { subject, amount }, { district, most }) {
    const name = districtNameOf(scenario, district);
    const when = (_: string, language: Language) => periodLabel(scenario.calendar, subject.period ?? 0, language);
    return messages.texts.measured({ name, amount, when, most });
  },
  scope: () => null,
});
