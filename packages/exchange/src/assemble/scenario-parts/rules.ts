import { type Calendar, type Constraint, firstDayOf } from '@vorrang/planning';
import type { DraftRule } from '../draft.ts';

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
  const { kind, projects, count, quarters, savingCents, points, reason, citation } = rule;
  const [from, to] = [rule.from, rule.to].map((day) => (day === null ? null : periodOf(calendar, day)));
  const cited = citation === null ? {} : { citation };
  switch (kind) {
    case 'pin':
    case 'ban':
      return {
        kind,
        project: projects[0]!,
        ...(from !== null && { from }),
        ...(to !== null && { to }),
        reason,
        ...cited,
      };
    case 'moratorium':
      return { kind, projects, from, to: to! + 1, reason, ...cited };
    case 'precedence': {
      const lag = Math.round(((quarters ?? 0) * calendar.periodsPerYear) / 4);
      return { kind, before: projects[0]!, after: projects[1]!, lag, ...cited };
    }
    case 'requires':
      return { kind, project: projects[0]!, needs: projects[1]!, ...cited };
    case 'bundle':
      return { kind, projects, saving: savingCents ?? 0, value: points ?? 0, ...cited };
    case 'at-least':
      return { kind, projects, count: count!, ...cited };
    default:
      return { kind, projects, ...cited };
  }
}
