import { programmeOf, ruleFields } from '@vorrang/planning';
import type { BriefInput } from './brief.ts';
import { listOf } from './knowledge.ts';
import type { Formatter } from './section.ts';

type Way = 'together' | 'in-turn';

/** In which ways the plan pays less than the single costs: as far as rules that save are earned by its starts. */
function waysIn({ scenario, plan }: Pick<BriefInput, 'scenario' | 'plan'>): Way[] {
  const programme = new Map(programmeOf(scenario, plan).map((one) => [one.project.id, one]));
  const paying = scenario.constraints.map(ruleFields).filter(({ saving = 0 }) => saving > 0);
  const together = paying.some(({ kind, projects }) => {
    const [a, b] = (kind === 'bundle' ? (projects ?? []) : []).map((id) => programme.get(id));
    return a && b && a.start === b.start;
  });
  const inTurn = paying.some(({ kind, before, after, within = 0 }) => {
    const [a, b] = kind === 'one-closure' ? [programme.get(before ?? ''), programme.get(after ?? '')] : [];
    return a && b && b.start >= a.end && b.start <= a.end + within;
  });
  return [...(together ? (['together'] as const) : []), ...(inTurn ? (['in-turn'] as const) : [])];
}

const why: Record<Way, readonly [de: string, en: string]> = {
  together: ['gebündelte Arbeiten gemeinsam begonnen werden', 'bundled works start together'],
  'in-turn': ['Arbeiten in einer Sperre aufeinander folgen', 'works follow one another in one closure'],
};
const by: Record<Way, readonly [de: string, en: string]> = {
  together: ['Bündelung', 'bundles'],
  'in-turn': ['gemeinsame Sperren', 'shared closures'],
};

const said = (words: Record<Way, readonly [string, string]>, ways: readonly Way[], { say }: Formatter): string =>
  listOf(
    ways.map((way) => say(...words[way])),
    say('und', 'and'),
  );

/** `, because bundled works start together`: why payments are below the single costs; nothing where no known rule tells. */
export function becauseSaved(input: Pick<BriefInput, 'scenario' | 'plan'>, tell: Formatter): string {
  const ways = waysIn(input);
  return ways.length > 0 ? `, ${tell.say('weil', 'because')} ${said(why, ways, tell)}` : '';
}

/** `savings of bundles and shared closures`. */
export function savingOf(input: Pick<BriefInput, 'scenario' | 'plan'>, tell: Formatter): string {
  const ways = waysIn(input);
  if (ways.length === 0) return tell.say('Einsparung', 'savings');
  return `${tell.say('Einsparung durch', 'savings of')} ${said(by, ways, tell)}`;
}
