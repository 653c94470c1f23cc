import { type Calendar, type Constraint, firstDayOf } from '@vorrang/planning';
import type { DraftRule } from '../draft.ts';
import { ruleOf } from '../sheets/rules/columns.ts';

/** The period in which a day lies; before the calendar the first, behind it the last but one. */
function periodOf(calendar: Calendar, day: string): number {
  let period = 0;
  while (period < calendar.periods - 1 && firstDayOf(calendar, period + 1) <= day) period++;
  return period;
}

/** A rule of a list as the Scenario writes it: days become periods, quarters their like, the name of a district its id. */
export function ruleFrom(
  rule: DraftRule,
  calendar: Calendar,
  districts: readonly { id: string; name: string }[],
): Constraint {
  if (rule.written) {
    const district = districts.find(({ name }) => name === rule.written!['district'])?.id;
    return district === undefined ? rule.written : { ...rule.written, district };
  }
  const { kind, citation } = rule;
  const [from = null, to = null] = [rule.from, rule.to].map((day) => (day === null ? null : periodOf(calendar, day)));
  return ruleOf(kind, { ...rule, from, to }, citation, calendar.periodsPerYear);
}
