import { type Comparison, comparePlans } from '@vorrang/optimizer';
import {
  type Language,
  type Plan,
  type Scenario,
  formatMoney,
  periodLabel,
  proofOf,
  inLanguage,
  localeOf,
} from '@vorrang/planning';
import { plansOf, scenarioFrom } from '../files.ts';
import { provenIn, statusOf } from '../proof-messages.ts';
import type { Verb } from '../verb.ts';
import { messages } from './messages.ts';

export const compare: Verb = {
  usage: 'vorrang compare SCENARIO.json PLAN.json PLAN.json…',
  files: { least: 3, most: Infinity },
  options: {},
  run({ files: [first = '', ...others] }, { json, language, out }) {
    const scenario = scenarioFrom(first);
    const plans = plansOf(scenario, first, others);
    const comparison = comparePlans(scenario, plans);
    if (json) out(JSON.stringify(comparison));
    else for (const line of linesOf(scenario, comparison, { plans, files: others }, language)) out(line);
    return 0;
  },
};

type Told = { plans: Plan[]; files: string[] };

function linesOf(
  scenario: Scenario,
  { plans, changes }: Comparison,
  { plans: given, files }: Told,
  language: Language,
): string[] {
  const locale = localeOf(language);
  const money = (cents: number) => formatMoney(cents, scenario.currency, locale);
  const name = (id: string) => scenario.projects.find((project) => project.id === id)?.name ?? id;
  const period = (at: number) => periodLabel(scenario.calendar, at, language);
  const w = messages[language].changes;
  const at = (mode: string, when: number) => `${mode}, ${period(when)}`;
  return [
    ...plans.map((plan, i) => {
      const proof = proofOf(given[i]!);
      const value = `${plan.objective?.toFixed(3) ?? '–'}${provenIn(proof)}`;
      return `${files[i]}: ${inLanguage(statusOf(plan, proof), language)}  ${value}  ${plan.started}  ${money(plan.cost)}`;
    }),
    ...changes.flatMap((change) => [
      `${files[change.plan]} ↔ ${files[0]}: ${change.objective?.toFixed(3) ?? '–'}, ${money(change.cost)}`,
      ...change.in.map((start) => `  ${w.in({ start: `${name(start.project)} (${at(start.mode, start.period)})` })}`),
      ...change.out.map((start) => `  ${w.out({ start: `${name(start.project)} (${at(start.mode, start.period)})` })}`),
      ...change.moved.map(
        ({ project, from, to }) =>
          `  ${w.moved({ start: `${name(project)} (${at(from.mode, from.period)} → ${at(to.mode, to.period)})` })}`,
      ),
    ]),
  ];
}
