import {
  type Language,
  type Plan,
  type Scenario,
  type Start,
  type Text,
  enumerated,
  formatMoney,
  periodLabel,
  yearLabel,
} from '@vorrang/planning';
import { namesOf } from '../constraints/constraint.ts';
import type { Counterfactual, Change, Chance } from './explanation.ts';
import { messages } from './messages.ts';

/** A number as each language writes it, with at most so many digits. */
export const number =
  (value: number, digits = 1) =>
  (locale: string): string =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });

/** Points with their word. */
export const points = (value: number): Text =>
  messages.texts.points({ n: Math.round(value * 10) / 10, points: number(value) });

/** The name of a project, in quotation marks. */
export const quoted = (scenario: Scenario, id: string): Text => namesOf(scenario, { project: id });

type Said = (locale: string, language: Language) => string;

/** An option and a period. */
export const startLabel =
  (scenario: Scenario, { project: id, mode: modeId, period }: Start): Said =>
  (_, language) => {
    const project = scenario.projects.find((one) => one.id === id)!;
    const label = periodLabel(scenario.calendar, period, language);
    if (project.modes.length === 1) return label;
    const mode = project.modes.find((one) => one.id === modeId)!;
    return `${label} (${mode.name ?? mode.id})`;
  };

export const money =
  (scenario: Scenario, cents: number, style: 'exact' | 'whole' = 'exact') =>
  (locale: string): string =>
    formatMoney(cents, scenario.currency, locale, style);

/** What a sentence prices: a project that is built all the same or done without, the promise that was told before, or a pin. */
type Priced = { what: 'building' | 'without' | 'promise' | 'pinned'; project: Text | '' };
export const thatPromise: Priced = { what: 'promise', project: '' };
export const thisPin: Priced = { what: 'pinned', project: '' };

/** What a variant costs, as far as it is proven, and who makes room for it. */
export const counterfactualSentences = (scenario: Scenario, counterfactual: Counterfactual, of: Priced): Text[] => [
  priceSentence(counterfactual, of),
  ...whoSentences(scenario, counterfactual.out, counterfactual.moved),
];

/** What a variant costs, as far as it is proven. */
export function priceSentence({ status, cost }: Counterfactual, of: Priced): Text {
  if (status === 'infeasible') return messages.texts.impossible(of);
  if (cost === null) return messages.texts.open(of);
  return cost.least < -1e-6 ? gainSentence(cost, of) : costSentence(cost, of);
}

/** What something costs, as far as it is proven; nothing where nothing is. */
export function costSentence({ least, most }: NonNullable<Counterfactual['cost']>, of: Priced): Text {
  if (most !== null && most <= 1e-6) return messages.texts.costsNothing(of);
  const sure = least > 1e-6;
  const known = sure ? (most === null ? 'least' : 'both') : most === null ? 'nothing' : 'most';
  return messages.texts.costs({ ...of, known, least: points(least), most: points(most ?? 0) });
}

/** Where a project need not start any more, the plan may even gain. */
const gainSentence = ({ least, most }: NonNullable<Counterfactual['cost']>, of: Priced): Text =>
  messages.texts.gains({
    ...of,
    sure: most !== null && most < -1e-6,
    least: points(-(most ?? 0)),
    most: points(-least),
  });

function whoSentences(scenario: Scenario, out: string[], moved: string[]): Text[] {
  const sentences: Text[] = [];
  if (out.length > 0)
    sentences.push(messages.texts.dropOut({ out: out.length, names: namesOf(scenario, { projects: out }) }));
  if (moved.length > 0)
    sentences.push(messages.texts.builtOtherwise({ n: moved.length, names: namesOf(scenario, { projects: moved }) }));
  return sentences;
}

/** More money, as a sentence says it: of a source in a year, or of a loan from a year on. */
export function moreMoney(
  scenario: Scenario,
  { fundingSource, year, cents }: { fundingSource: string; year: number; cents: number },
  style?: 'whole',
) {
  const { name, debt } = scenario.fundingSources.find(({ id }) => id === fundingSource)!;
  return {
    loan: debt !== undefined,
    cents: money(scenario, cents, style),
    source: name,
    year: yearLabel(scenario.calendar, year),
  };
}

/** More money as one of several changes. */
export const moreFrom = (scenario: Scenario, more: Parameters<typeof moreMoney>[1]): Text =>
  messages.texts.more(moreMoney(scenario, more));

/** One raised amount that lets the project in. */
export function changeSentence(scenario: Scenario, change: Change): Text {
  const start = startLabel(scenario, change.start);
  if (change.kind === 'money') return messages.texts.moreMoneyHelps({ ...moreMoney(scenario, change), start });
  const { name, unit } = scenario.resources.find(({ id }) => id === change.resource)!;
  const periods: Said = (_, language) =>
    change.periods.map(({ period }) => periodLabel(scenario.calendar, period, language)).join(', ');
  const units = number(Math.max(...change.periods.map((one) => one.units)), 3);
  return messages.texts.moreCapacityHelps({ units, unit, resource: name, periods, start });
}

/** How many possible starts each kind of obstacle closes. */
export function obstacleSentence(chances: readonly Chance[], titles: ReadonlyMap<string, Text>): Text {
  const closed = new Map<string, number>();
  for (const { broken, missingCents } of chances) {
    const kinds = new Set(broken.map(({ rule }) => rule));
    if (missingCents > 0) kinds.add('money');
    for (const kind of kinds) closed.set(kind, (closed.get(kind) ?? 0) + 1);
  }
  const order = [...closed].sort((a, b) => b[1] - a[1]);
  const obstacles = order.map(([kind, count]) => messages.texts.obstacle({ kind: titles.get(kind) ?? kind, count }));
  return messages.texts.obstacles({ starts: chances.length, obstacles: enumerated(obstacles, '; ') });
}

/** A better plan was found on the way. */
export const betterSentence = ({ objective }: Pick<Plan, 'objective'>): Text =>
  messages.texts.better({ points: points(objective!) });
