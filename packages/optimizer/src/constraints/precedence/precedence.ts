import { periodCount } from '@vorrang/planning';
import { z } from 'zod';
import { modeAt } from '../../model/start-columns.ts';
import { defineConstraint, nameOf, problemAt, refersTo, stored, unknownProjects } from '../constraint.ts';

const settings = stored('precedence', {
  before: refersTo('projects', { de: 'Zuerst', en: 'First' }),
  after: refersTo('projects', { de: 'Danach', en: 'Then' }),
  lag: z
    .int()
    .default(0)
    .meta({ title: 'Lag', titles: { de: 'Abstand', en: 'Lag' }, unit: 'periods' }),
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
  title: { de: 'Abhängigkeit: erst das eine, dann das andere', en: 'Dependency: one project before another' },
  settings,
  sample: ({ projects }) => ({ kind: 'precedence' as const, before: projects[0]!.id, after: projects[1]!.id, lag: 0 }),
  problems(scenario, { before, after }, path) {
    const same =
      before === after
        ? [
            problemAt(
              path,
              'same-project',
              'ein Projekt kann nicht vor sich selbst kommen.',
              'a project cannot come before itself.',
            ),
          ]
        : [];
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
    const count = periodCount(scenario.calendar, Math.abs(lag));
    const wait =
      lag === 0
        ? ['', '']
        : lag > 0
          ? [`, frühestens ${count.de} danach`, `, at the earliest ${count.en} later`]
          : [`, Überlappung höchstens ${count.de}`, `, overlapping by at most ${count.en}`];
    return { de: `„${first}“ vor „${second}“${wait[0]}.`, en: `“${first}” before “${second}”${wait[1]}.` };
  },
  explain(scenario, { state, amount, unit }, { before, after }) {
    const [first, second] = [nameOf(scenario, before), nameOf(scenario, after)];
    const count = periodCount(scenario.calendar, amount);
    if (unit === 'projects')
      return {
        de: `„${second}“ beginnt, obwohl „${first}“ nicht gebaut wird.`,
        en: `“${second}” starts although “${first}” is not built.`,
      };
    if (state === 'broken')
      return {
        de: `„${second}“ beginnt ${count.de} zu früh nach „${first}“.`,
        en: `“${second}” starts ${count.en} too early after “${first}”.`,
      };
    if (state === 'tight')
      return {
        de: `„${second}“ beginnt, sobald „${first}“ es zulässt.`,
        en: `“${second}” starts as soon as “${first}” lets it.`,
      };
    return {
      de: `„${second}“ beginnt ${count.de} später, als „${first}“ es zulässt.`,
      en: `“${second}” starts ${count.en} later than “${first}” would let it.`,
    };
  },
  scope: ({ before, after }) => [before, after],
});
