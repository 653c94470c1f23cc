import { periodCount } from '@vorrang/planning';
import { z } from 'zod';
import { modeAt } from '../../model/start-columns.ts';
import { defineConstraint, nameOf, problemAt, refersTo, stored, unknownProjects } from '../constraint.ts';
import { messages } from './messages.ts';

const settings = stored('precedence', {
  before: refersTo('projects', messages.texts.first),
  after: refersTo('projects', messages.texts.then),
  lag: z.int().default(0).meta({ title: 'Lag', titles: messages.texts.lag, unit: 'periods' }),
});

/**
 * What the city promises: a project does not start before another one is finished (plus a lag; a negative lag lets them overlap),
 * and does not start at all without it.
 *
 * Formula, for every period t: Σ over s ≤ t of x(after, s) ≤ Σ over s + duration + lag ≤ t of x(before, s).
 *
 * When tight: the later project starts as soon as the earlier one lets it; an earlier start of the first would be worth the price.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", precedence.
 */
export const precedence = defineConstraint({
  kind: 'precedence',
  title: messages.texts.title,
  settings,
  sample: ({ projects }) => ({ kind: 'precedence' as const, before: projects[0]!.id, after: projects[1]!.id, lag: 0 }),
  problems(scenario, { before, after }, path) {
    const same = before === after ? [problemAt(path, 'same-project', messages.texts.sameProject)] : [];
    return [
      ...unknownProjects(scenario, [before], [...path, 'before']),
      ...unknownProjects(scenario, [after], [...path, 'after']),
      ...same,
    ];
  },
  rows(builder, { before, after, lag }, position) {
    const periods = builder.scenario.calendar.periods;
    const rows = Array.from({ length: periods }, () => builder.row(-Infinity, 0));
    const put = (project: string, sign: number, from: (column: number, period: number) => number) => {
      for (const { column, period } of builder.columnsOfProject(builder.starts.positionOf.get(project)!))
        for (let t = Math.max(0, from(column, period)); t < periods; t++) builder.put(rows[t]!, column, sign);
    };
    put(after, 1, (_, period) => period);
    put(before, -1, (column, period) => period + modeAt(builder.starts, column).duration + lag);
    return [{ list: 'constraints', key: String(position), prices: (price) => rows.map(price) }];
  },
  check({ of }, { before, after, lag }) {
    const [first, second] = [of.get(before), of.get(after)];
    if (!second) return [];
    const subject = { projects: [before, after], project: after, period: second.period };
    if (!first) return [{ state: 'broken', subject, amount: 1, unit: 'projects' }];
    const room = second.period - first.end - lag;
    return [
      { state: room < 0 ? 'broken' : room === 0 ? 'tight' : 'slack', subject, amount: Math.abs(room), unit: 'periods' },
    ];
  },
  sentence(scenario, { before, after, lag }) {
    const [first, second] = [nameOf(scenario, before), nameOf(scenario, after)];
    const periods = periodCount(scenario.calendar, Math.abs(lag));
    return messages.texts.sentence({ first, second, lag: lag > 0 ? 'after' : lag < 0 ? 'overlap' : 'none', periods });
  },
  explain(scenario, { state, amount, unit }, { before, after }) {
    const [first, second] = [nameOf(scenario, before), nameOf(scenario, after)];
    const count = periodCount(scenario.calendar, amount);
    if (unit === 'projects') return messages.texts.withoutFirst({ second, first });
    if (state === 'broken') return messages.texts.tooEarly({ second, count, first });
    if (state === 'tight') return messages.texts.asSoonAs({ second, first });
    return messages.texts.later({ second, count, first });
  },
  scope: ({ before, after }) => [before, after],
});
