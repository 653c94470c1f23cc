import { formatMoney, periodLabel, yearOf } from '@vorrang/planning';
import { z } from 'zod';
import type { Book } from '../../model/book.ts';
import { savingIn } from '../../money/saving.ts';
import {
  type Given,
  defineConstraint,
  nameOf,
  problemAt,
  projectsById,
  refersTo,
  stored,
  tooFew,
  unknownProjects,
} from '../constraint.ts';

const settings = stored('bundle', {
  projects: z
    .array(refersTo('projects', { de: 'Projekt', en: 'Project' }))
    .length(2)
    .meta({ title: 'Two projects', titles: { de: 'Zwei Projekte', en: 'Two projects' } }),
  saving: z
    .int()
    .min(0)
    .meta({
      title: 'Saving for the first',
      titles: { de: 'Ersparnis beim ersten', en: 'Saving for the first' },
      unit: 'cents',
    }),
  value: z
    .number()
    .min(0)
    .meta({ title: 'Points', titles: { de: 'Punkte', en: 'Points' }, unit: 'points' }),
});

/**
 * What the city promises: whoever opens the same ground together digs once. If both projects start in the same period, less is due
 * for the first one in that year, and points are added.
 *
 * Formula, with 0 ≤ w(t) ≤ 1: w(t) ≤ Σ x(a,t), w(t) ≤ Σ x(b,t); −saving·w(t) in the dues of a's year, + value·w(t) in the objective.
 *
 * When tight: the bundle is earned. The two prices of a period say how its worth is shared between the two projects.
 *
 * Source: scenario format, "What a Plan must respect", bundle.
 */
export const bundle = defineConstraint({
  kind: 'bundle',
  title: { de: 'Bündelung: einmal aufgraben', en: 'Bundle: dig once' },
  onlyPays: true,
  settings,
  sample: ({ projects }) => ({
    kind: 'bundle' as const,
    projects: projects.slice(0, 2).map(({ id }) => id),
    saving: 1,
    value: 1,
  }),
  problems(scenario, { projects }, path) {
    const found = [
      ...unknownProjects(scenario, projects, [...path, 'projects']),
      ...tooFew(projects, [...path, 'projects']),
    ];
    if (found.length) return found;
    const first = projectsById(scenario).get(projects[0]!)!;
    const least = first.modes.reduce((min, { cost }) => Math.min(min, cost[0] ?? 0), Infinity);
    const saved = scenario.constraints.reduce(
      (sum, other) =>
        other.kind === 'bundle' && (other['projects'] as unknown[])?.[0] === first.id
          ? sum + BigInt(Math.trunc(Number(other['saving'])) || 0)
          : sum,
      0n,
    );
    if (saved <= BigInt(least)) return [];
    return [
      problemAt(
        [...path, 'saving'],
        'saving-too-large',
        `alle Bündelungen zusammen sparen bei „${first.name}“ ${saved} Cent, die erste Periode kostet aber nur ${least}; erwartet wird höchstens so viel.`,
        `all bundles together save ${saved} cents for "${first.name}", but its first period costs only ${least}; expected at most that.`,
      ),
    ];
  },
  rows(book, { projects, saving, value }, position) {
    const [a, b] = projects.map((id) => book.starts.positionOf.get(id)!) as [number, number];
    const { calendar } = book.scenario;
    // Where only one of them can start, the other is credited with all of the worth: it never earns it.
    const rows: ([number, number] | number)[] = [];
    const starting = (project: number, period: number) =>
      book.columnsOfProject(project).filter((column) => column.period === period);
    for (let t = 0; t < calendar.periods; t++) {
      const both = [starting(a, t), starting(b, t)] as const;
      if (both[0].length === 0 || both[1].length === 0) {
        rows[t] = both[0].length > 0 ? 0 : 1;
        continue;
      }
      // Without a bound of its own: the rows below keep it at 1, and their prices are then the whole of its worth.
      const earned = book.column(value / book.point, Infinity);
      const pair = both.map((columns) => {
        const row = book.row(-Infinity, 0);
        book.put(row, earned, 1);
        for (const { column } of columns) book.put(row, column, -1);
        return row;
      });
      const saved = savingIn(book.scenario, book.scenario.projects[a]!, saving, t);
      if (saved > 0) creditSaving(book, a, t, earned, saved);
      rows[t] = pair as [number, number];
    }
    return [
      {
        list: 'constraints',
        key: String(position),
        prices: (price) =>
          rows.map((pair) => (typeof pair === 'number' ? pair : shareOf(price(pair[0]), price(pair[1])))),
      },
    ];
  },
  check: (given, { projects }) => {
    const period = earnedIn(given, projects);
    const started = projects.filter((id) => given.of.has(id));
    if (period === null) return [{ state: 'slack', subject: { projects }, amount: started.length, unit: 'projects' }];
    return [{ state: 'tight', subject: { projects, period }, amount: 2, unit: 'projects' }];
  },
  saves(given, { projects, saving }) {
    const period = earnedIn(given, projects);
    if (period === null || saving === 0) return [];
    const { scenario } = given;
    const cents = savingIn(scenario, projectsById(scenario).get(projects[0]!)!, saving, period);
    return [{ project: projects[0]!, year: yearOf(scenario.calendar, period), cents }];
  },
  earns: (given, { projects, value }) => (earnedIn(given, projects) === null ? 0 : value),
  sentence(scenario, { projects, saving, value }) {
    const [a, b] = projects.map((id) => nameOf(scenario, id));
    const cents = (locale: string) => formatMoney(saving, scenario.currency, locale);
    const points = { de: value === 1 ? 'Punkt' : 'Punkte', en: value === 1 ? 'point' : 'points' };
    return {
      de: `„${a}“ und „${b}“ gemeinsam begonnen sparen ${cents('de-AT')} bei „${a}“ und bringen ${value.toLocaleString('de-AT')} ${points.de}.`,
      en: `“${a}” and “${b}” started together save ${cents('en-GB')} for “${a}” and bring ${value} ${points.en}.`,
    };
  },
  explain(scenario, { state, subject }, { projects }) {
    const [a, b] = projects.map((id) => nameOf(scenario, id));
    if (state !== 'tight')
      return {
        de: `„${a}“ und „${b}“ beginnen nicht gemeinsam; nichts wird gespart.`,
        en: `“${a}” and “${b}” do not start together; nothing is saved.`,
      };
    const label = (language: 'de' | 'en') => periodLabel(scenario.calendar, subject.period ?? 0, language);
    return {
      de: `„${a}“ und „${b}“ beginnen ${label('de')} gemeinsam: einmal aufgraben.`,
      en: `“${a}” and “${b}” start together in ${label('en')}: dig once.`,
    };
  },
  touches: ({ projects }) => projects,
});

/** The saving in the dues of the first project; where grant terms cut its bills, the solver may divide it among the layers. */
function creditSaving(book: Book, project: number, period: number, earned: number, saving: number): void {
  const { accounts, scenario, unit } = book;
  const { modes } = scenario.projects[project]!;
  const groups = new Set(modes.flatMap((mode) => accounts.savedFrom(project, mode, period)));
  const rows = [...groups].flatMap((group) => book.dueRow(group, yearOf(scenario.calendar, period)) ?? []);
  if (rows.length === 0) return;
  if (rows.length === 1) return book.put(rows[0]!, earned, -saving / unit);
  const whole = book.row(-Infinity, 0);
  book.put(whole, earned, -saving / unit);
  for (const row of rows) {
    const part = book.column(0, Infinity);
    book.put(whole, part, 1);
    book.put(row, part, -1);
  }
}

function earnedIn({ of }: Given, [a = '', b = '']: readonly string[]): number | null {
  const [first, second] = [of.get(a), of.get(b)];
  return first && second && first.period === second.period ? first.period : null;
}

/** The part of a bundle's worth that its first project earns: between 0 and 1, a half where neither has a price. */
const shareOf = (first: number, second: number): number =>
  first + second > 0 ? Math.min(1, Math.max(0, first / (first + second))) : 0.5;
