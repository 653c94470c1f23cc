import { type Plan, type Scenario, type Text, yearLabel } from '@vorrang/planning';
import { benefitByCriterion } from '../criteria/benefit/benefit.ts';
import { furtherTerms } from '../criteria/index.ts';
import { disruption } from '../criteria/disruption/disruption.ts';
import { activitiesOf } from '../evaluation/plan-context.ts';
import { both, money, points, quoted, startLabel } from './sentences.ts';

export const notIn = (scenario: Scenario, project: string): Text =>
  both((l) =>
    l === 'de'
      ? `${quoted(scenario, project, l)} ist nicht im Plan.`
      : `${quoted(scenario, project, l)} is not in the plan.`,
  );

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
  return [
    both((l) => {
      const list = parts.map(({ id, name }) => `${name} ${points(benefit.get(id)!, l)}`);
      if (burden !== 0)
        list.push(`${l === 'de' ? 'Belastung durch die Bauarbeiten' : 'disruption by the works'} ${points(burden, l)}`);
      list.push(...further.map(({ title, gained }) => `${title[l]} ${points(gained, l)}`));
      const when = startLabel(
        scenario,
        plan.starts.find((start) => start.project === project)!,
        l,
      );
      return l === 'de'
        ? `${quoted(scenario, project, l)} beginnt ${when} und bringt ${points(total, l)}: ${list.join('; ')}.`
        : `${quoted(scenario, project, l)} starts in ${when} and brings ${points(total, l)}: ${list.join('; ')}.`;
    }),
  ];
}

/** Who pays for it. */
export function paysSentence(scenario: Scenario, plan: Plan, project: string): Text[] {
  const rows = plan.payments.filter((row) => row.project === project);
  if (rows.length === 0) return [];
  return [
    both((l) => {
      const list = rows.map(({ fundingSource, year, cents }) => {
        const name = scenario.fundingSources.find(({ id }) => id === fundingSource)?.name ?? fundingSource;
        return `${name} ${yearLabel(scenario.calendar, year)}: ${money(scenario, cents, l)}`;
      });
      return `${l === 'de' ? 'Bezahlt wird es aus' : 'It is paid from'} ${list.join('; ')}.`;
    }),
  ];
}
