import { type Given, type Plan, type Scenario, type Text, enumerated, yearLabel } from '@vorrang/planning';
import { benefitByCriterion } from '../criteria/benefit/benefit.ts';
import { furtherTerms } from '../criteria/index.ts';
import { disruption } from '../criteria/disruption/disruption.ts';
import { activitiesOf } from '../evaluation/plan-context.ts';
import { money, points, quoted, startLabel } from './sentences.ts';
import { messages } from './messages.ts';

export const notIn = (scenario: Scenario, project: string): Text =>
  messages.texts.isNotInPlan({ project: quoted(scenario, project) });

/** What it brings, criterion by criterion, and what its works burden. */
export function earnsSentences(scenario: Scenario, plan: Plan, project: string): Text[] {
  const activities = activitiesOf(
    scenario,
    plan.starts.filter((start) => start.project === project),
  );
  if (activities.length === 0) return [];
  const benefit = benefitByCriterion(scenario, activities);
  const parts = scenario.criteria.filter(({ id }) => Math.abs(benefit.get(id) ?? 0) > 1e-9);
  const burden = disruption.measure(scenario, activities);
  const further = furtherTerms
    .map(({ title, measure }) => ({ title, gained: measure(scenario, activities) }))
    .filter(({ gained }) => gained !== 0);
  const total = [...benefit.values(), burden, ...further.map(({ gained }) => gained)].reduce((a, b) => a + b, 0);
  const value = (name: Given, gained: number) => messages.texts.value({ name, points: points(gained) });
  const told = [
    ...parts.map(({ id, name }) => value(name, benefit.get(id)!)),
    ...(burden === 0 ? [] : [value(messages.texts.disruption, burden)]),
    ...further.map(({ title, gained }) => value(title, gained)),
  ];
  const start = plan.starts.find((one) => one.project === project)!;
  return [
    messages.texts.earns({
      project: quoted(scenario, project),
      start: startLabel(scenario, start),
      points: points(total),
      parts: enumerated(told, '; '),
    }),
  ];
}

/** Who pays for it. */
export function paysSentence(scenario: Scenario, plan: Plan, project: string): Text[] {
  const rows = plan.payments.filter((row) => row.project === project);
  if (rows.length === 0) return [];
  const payments = rows.map(({ fundingSource, year, cents }) => {
    const source = scenario.fundingSources.find(({ id }) => id === fundingSource)?.name ?? fundingSource;
    return messages.texts.payment({
      source,
      year: yearLabel(scenario.calendar, year),
      cents: money(scenario, cents),
    });
  });
  return [messages.texts.paidFrom({ payments: enumerated(payments, '; ') })];
}
