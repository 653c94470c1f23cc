import type { BriefInput } from './brief.ts';
import type { Formatter } from './section.ts';
import { messages } from './messages.ts';

/** Until when effects count, in one sentence that says the same wherever it stands. */
export function benefitHorizon(
  { scenario }: Pick<BriefInput, 'scenario'>,
  { say, period, periodName }: Formatter,
): string {
  const last = period(scenario.calendar.evaluationPeriods - 1);
  return say(messages).benefitHorizon({ period: periodName[0], last });
}
