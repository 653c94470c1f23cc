import { type Language, formatMoney, periodCount, periodLabel, yearOf } from '@vorrang/planning';
import { z } from 'zod';
import { modeAt } from '../../model/start-columns.ts';
import { savingIn } from '../../money/saving.ts';
import {
  type PlanContext,
  count,
  defineConstraint,
  nameOf,
  problemAt,
  projectsById,
  refersTo,
  stored,
  unknownProjects,
} from '../constraint.ts';
import { creditSaving, tooMuchSaved } from '../saved-at-first.ts';
import { messages } from './messages.ts';

const settings = stored('one-closure', {
  before: refersTo('projects', messages.texts.first),
  after: refersTo('projects', messages.texts.then),
  within: count(messages.texts.latestStart, 'periods'),
  saving: count(messages.texts.saving, 'cents'),
  value: z.number().min(0).meta({ title: 'Points', titles: messages.texts.points, unit: 'points' }),
});

/**
 * What the city promises: whoever opens the ground closes the street once: first the pipe, then the surface, without opening it to traffic in
 * between. If the second project starts when the first is finished, or at most `within` periods later, less is due for the second
 * one in the year of its start, and points are added. It forbids nothing; that the first comes first is said by a precedence.
 *
 * Formula, with 0 ≤ w(s): w(s) ≤ Σ x(after, s); w(s) ≤ Σ x(before, t) over s − within ≤ t + duration ≤ s; −saving·w(s) in the dues of the
 * second one's year, + value·w(s) in the objective.
 *
 * When tight: the closure is shared. The price of the second project's row in a period, as a share of both, says what part of its worth it earns.
 *
 * Source: packages/planning/scenario-format.md, `one-closure`.
 */
export const oneClosure = defineConstraint({
  kind: 'one-closure',
  title: messages.texts.title,
  onlyPays: true,
  settings,
  sample: ({ projects }) => ({
    kind: 'one-closure' as const,
    before: projects[0]!.id,
    after: projects[1]!.id,
    within: 1,
    saving: 1,
    value: 1,
  }),
  problems(scenario, { before, after }, path) {
    const found = [
      ...unknownProjects(scenario, [before], [...path, 'before']),
      ...unknownProjects(scenario, [after], [...path, 'after']),
      ...(before === after ? [problemAt(path, 'same-project', messages.texts.sameProject)] : []),
    ];
    return found.length ? found : tooMuchSaved(scenario, projectsById(scenario).get(after)!, [...path, 'saving']);
  },
  rows(builder, { before, after, within, saving, value }, position) {
    const [first, second] = [before, after].map((id) => builder.starts.positionOf.get(id)!) as [number, number];
    const ends = builder
      .columnsOfProject(first)
      .map(({ column, period }) => ({ column, end: period + modeAt(builder.starts, column).duration }));
    // Where one of them cannot, nobody earns it: it is credited to the one that cannot.
    const rows: ([second: number, first: number] | 0 | 1)[] = [];
    for (let s = 0; s < builder.scenario.calendar.periods; s++) {
      const starting = builder.columnsOfProject(second).filter(({ period }) => period === s);
      const ending = ends.filter(({ end }) => end <= s && s <= end + within);
      if (starting.length === 0 || ending.length === 0) {
        rows[s] = starting.length === 0 ? 1 : 0;
        continue;
      }
      // Without a bound of its own: the rows below keep it at 1, and their prices are then the whole of its worth.
      const earned = builder.column(value / builder.point, Infinity);
      rows[s] = [starting, ending].map((columns) => {
        const row = builder.row(-Infinity, 0);
        builder.put(row, earned, 1);
        for (const { column } of columns) builder.put(row, column, -1);
        return row;
      }) as [number, number];
      const saved = savingIn(builder.scenario, builder.scenario.projects[second]!, saving, s);
      if (saved > 0) creditSaving(builder, second, s, earned, saved);
    }
    return [
      {
        list: 'constraints',
        key: String(position),
        prices: (price) => rows.map((row) => (typeof row === 'number' ? row : shareOf(price(row[0]), price(row[1])))),
      },
    ];
  },
  check(context, rule) {
    const { before, after } = rule;
    const subject = { projects: [before, after], project: after };
    const [first, second] = [context.of.get(before), context.of.get(after)];
    if (!first || !second)
      return [{ state: 'slack', subject, amount: Number(Boolean(first)) + Number(Boolean(second)), unit: 'projects' }];
    const apart = second.period - first.end;
    const state = isEarned(context, rule) ? 'tight' : 'slack';
    return [{ state, subject: { ...subject, period: second.period }, amount: Math.abs(apart), unit: 'periods' }];
  },
  saves(context, rule) {
    const second = context.of.get(rule.after);
    if (!second || rule.saving === 0 || !isEarned(context, rule)) return [];
    const cents = savingIn(context.scenario, second.project, rule.saving, second.period);
    return [{ project: rule.after, year: yearOf(context.scenario.calendar, second.period), cents }];
  },
  earns: (context, rule) => (isEarned(context, rule) ? rule.value : 0),
  sentence(scenario, { before, after, within, saving, value }) {
    const [first, second] = [nameOf(scenario, before), nameOf(scenario, after)];
    const money = (locale: string) => formatMoney(saving, scenario.currency, locale);
    const late = periodCount(scenario.calendar, within);
    return messages.texts.sentence({ first, second, within, late, money, gains: value > 0, points: value });
  },
  explain(scenario, { state, subject }, { before, after }) {
    const [first, second] = [nameOf(scenario, before), nameOf(scenario, after)];
    if (state !== 'tight') return messages.texts.apart({ second, first });
    const period = (_: string, language: Language) => periodLabel(scenario.calendar, subject.period ?? 0, language);
    return messages.texts.followsOn({ second, period, first });
  },
  scope: ({ before, after }) => [before, after],
});

type Rule = { before: string; after: string; within: number };
function isEarned({ of }: PlanContext, { before, after, within }: Rule): boolean {
  const [first, second] = [of.get(before), of.get(after)];
  return Boolean(first && second && first.end <= second.period && second.period <= first.end + within);
}

/** The part of the worth that the second project earns: between 0 and 1, a half where neither has a price. */
const shareOf = (second: number, first: number): number =>
  second + first > 0 ? Math.min(1, Math.max(0, second / (second + first))) : 0.5;
