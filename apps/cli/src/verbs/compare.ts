import { type Comparison, comparePlans } from '@vorrang/optimizer';
import { type Language, type Scenario, formatMoney, periodLabel } from '@vorrang/planning';
import { plansOf, scenarioFrom } from '../files.ts';
import type { Verb } from '../verb.ts';

export const compare: Verb = {
  usage: 'vorrang compare SCENARIO.json PLAN.json PLAN.json…',
  files: { least: 3, most: Infinity },
  options: {},
  run({ files: [first = '', ...others] }, { json, language, out }) {
    const scenario = scenarioFrom(first);
    const comparison = comparePlans(scenario, plansOf(scenario, first, others));
    if (json) out(JSON.stringify(comparison));
    else for (const line of linesOf(scenario, comparison, others, language)) out(line);
    return 0;
  },
};

function linesOf(scenario: Scenario, { plans, changes }: Comparison, files: string[], language: Language): string[] {
  const locale = language === 'de' ? 'de-AT' : 'en-GB';
  const money = (cents: number) => formatMoney(cents, scenario.currency, locale);
  const name = (id: string) => scenario.projects.find((project) => project.id === id)?.name ?? id;
  const period = (at: number) => periodLabel(scenario.calendar, at, language);
  const [into, outOf, moved] = language === 'de' ? ['neu', 'entfällt', 'verschoben'] : ['in', 'out', 'moved'];
  return [
    ...plans.map(
      (plan, i) =>
        `${files[i]}: ${plan.status}  ${plan.objective?.toFixed(3) ?? '–'}  ${plan.started}  ${money(plan.cost)}`,
    ),
    ...changes.flatMap((change) => [
      `${files[change.plan]} ↔ ${files[0]}: ${change.objective?.toFixed(3) ?? '–'}, ${money(change.cost)}`,
      ...change.in.map((start) => `  ${into}: ${name(start.project)} (${start.mode}, ${period(start.period)})`),
      ...change.out.map((start) => `  ${outOf}: ${name(start.project)} (${start.mode}, ${period(start.period)})`),
      ...change.moved.map(
        ({ project, from, to }) =>
          `  ${moved}: ${name(project)} (${from.mode}, ${period(from.period)} → ${to.mode}, ${period(to.period)})`,
      ),
    ]),
  ];
}
