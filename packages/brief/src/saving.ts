import { type Cents, programmeOf } from '@vorrang/planning';
import type { BriefInput } from './brief.ts';
import type { Formatter } from './section.ts';
import { messages } from './messages.ts';

type Way = 'together' | 'inTurn';
type Paying = { kind: string; saving?: number; projects?: string[]; before?: string; after?: string; within?: number };

/** In which ways the plan pays less than the single costs: as far as rules that save are earned by its starts. */
function waysIn({ scenario, plan }: Pick<BriefInput, 'scenario' | 'plan'>): Way[] {
  const programme = new Map(programmeOf(scenario, plan).map((one) => [one.project.id, one]));
  const paying = (scenario.constraints as unknown as Paying[]).filter(({ saving }) => (saving ?? 0) > 0);
  const together = paying.some(({ kind, projects }) => {
    const [a, b] = (kind === 'bundle' ? (projects ?? []) : []).map((id) => programme.get(id));
    return a && b && a.start === b.start;
  });
  const inTurn = paying.some(({ kind, before, after, within = 0 }) => {
    const [a, b] = kind === 'one-closure' ? [programme.get(before ?? ''), programme.get(after ?? '')] : [];
    return a && b && b.start >= a.end && b.start <= a.end + within;
  });
  return [...(together ? (['together'] as const) : []), ...(inTurn ? (['inTurn'] as const) : [])];
}

/** In which ways payments are below the single costs, as a message chooses by it. */
export function savedBy(input: Pick<BriefInput, 'scenario' | 'plan'>): 'together' | 'inTurn' | 'both' | 'none' {
  const ways = waysIn(input);
  return ways.length > 1 ? 'both' : (ways[0] ?? 'none');
}

/** `savings of bundles and shared closures € 1,000`. */
export const savingOf = (
  input: Pick<BriefInput, 'scenario' | 'plan'>,
  cents: Cents,
  { say, money }: Formatter,
): string => say(messages).saving({ ways: savedBy(input), cents: money(cents) });
