import type { BriefInput } from './brief.ts';
import type { Formatter } from './section.ts';

/** Until when effects count, in one sentence that says the same wherever it stands. */
export function benefitHorizon(
  { scenario }: Pick<BriefInput, 'scenario'>,
  { say, period, periodName }: Formatter,
): string {
  const last = period(scenario.calendar.evaluationPeriods - 1);
  return say(
    `Wirkungen zählen je ${periodName[0]} von der Fertigstellung eines Projekts bis einschließlich ${last}; was danach kommt, zählt das Szenario nicht.`,
    `Effects count by ${periodName[0]} from a project’s completion up to and including ${last}; the scenario counts nothing after it.`,
  );
}
