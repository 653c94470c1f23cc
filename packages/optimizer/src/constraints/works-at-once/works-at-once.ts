import { periodLabel, siteOf } from '@vorrang/planning';
import { modeAt } from '../../model/start-columns.ts';
import { count, defineConstraint, districtNameOf, refersTo, stored, unknownDistrict } from '../constraint.ts';

const settings = stored('works-at-once', {
  district: refersTo('districts', { de: 'Bezirk', en: 'District' }),
  most: count({ de: 'Höchstens', en: 'At most' }, 'projects'),
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
  title: { de: 'Höchstzahl gleichzeitiger Baustellen im Bezirk', en: 'Most building sites at once in a district' },
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
    return {
      de: `In „${name}“ ${most === 1 ? 'ist höchstens eine Baustelle' : `sind höchstens ${most} Baustellen`} gleichzeitig offen.`,
      en: `In “${name}” at most ${most === 1 ? 'one building site is' : `${most} building sites are`} open at once.`,
    };
  },
  explain(scenario, { subject, amount }, { district, most }) {
    const name = districtNameOf(scenario, district);
    const when = (language: 'de' | 'en') => periodLabel(scenario.calendar, subject.period ?? 0, language);
    return {
      de: `In „${name}“ ${amount === 1 ? 'ist' : 'sind'} höchstens ${amount === 1 ? 'eine Baustelle' : `${amount} Baustellen`} zugleich offen (${when('de')}); erlaubt: ${most}.`,
      en: `In “${name}” at most ${amount === 1 ? 'one site is' : `${amount} sites are`} open at once (${when('en')}); allowed: ${most}.`,
    };
  },
  scope: () => null,
});
