import type { Scenario } from '@vorrang/planning';
import { listOf } from './knowledge.ts';
import type { Formatter } from './section.ts';
import { messages } from './messages.ts';

type Limits = { money: string; staff: string | null; deadlines: string | null; rules: string | null };

/** What limits a plan of this scenario, in words: what nobody has entered is not among it. */
function limitsOf({ resources, projects, constraints }: Scenario, { say }: Formatter): Limits {
  return {
    money: say(messages).money,
    staff: resources.length > 0 ? say(messages).staff : null,
    deadlines: projects.some(({ finishBy }) => typeof finishBy === 'number') ? say(messages).deadlines : null,
    rules: constraints.length > 0 ? say(messages).rules : null,
  };
}

const together = (words: readonly (string | null)[], { language }: Formatter): string =>
  listOf(
    words.filter((word) => word !== null),
    language,
  );

/** `value, money and rules`: what a choice between projects follows from. */
export function weighedIn(scenario: Scenario, tell: Formatter): string {
  const { money, staff, rules } = limitsOf(scenario, tell);
  return together([tell.say(messages).value, money, staff, rules], tell);
}

/** `money, staff and deadlines`: what every plan keeps to, whatever its rules. */
export function keptIn(scenario: Scenario, tell: Formatter): string {
  const { money, staff, deadlines } = limitsOf(scenario, tell);
  if (staff === null && deadlines === null) return tell.say(messages).theMoney;
  return together([money, staff, deadlines], tell);
}

/** `deadlines, money, staff and rules`: what cannot all be met together. */
export function demandedIn(scenario: Scenario, tell: Formatter, duties: string | null): string {
  const { money, staff, deadlines, rules } = limitsOf(scenario, tell);
  return together([duties, deadlines, money, staff, rules], tell);
}
