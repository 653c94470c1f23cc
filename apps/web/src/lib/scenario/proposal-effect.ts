import { type Language, type Scenario, formatMoney, formatNumber, ruleFields } from '@vorrang/planning';
import type { Proposal } from '#lib/api/shapes.ts';
import { mostPoints } from './draft-values.ts';
import { messages } from './messages.ts';

type Reader = { language: Language; locale: string };
type Weighed = Pick<Scenario, 'disruptionWeight' | 'currency'>;

/** What a proposal changes at most: points, or cents that are saved; null where nobody knows before it is planned. */
export function effectOf(
  proposal: Proposal,
  scenario: Weighed,
): { points: number } | { cents: number; isTried: boolean } | null {
  if (proposal.trial) return { cents: proposal.trial.savedCents, isTried: true };
  if ('rule' in proposal) {
    const { saving } = ruleFields(proposal.rule);
    return saving === undefined ? null : { cents: saving, isTried: false };
  }
  if (proposal.values.every(({ district }) => district !== undefined)) return null;
  return { points: mostPoints(proposal, scenario) };
}

/** The effect in words; null where it is not known. */
export function effectTold(proposal: Proposal, scenario: Weighed, { language, locale }: Reader): string | null {
  const w = messages[language];
  const effect = effectOf(proposal, scenario);
  if (effect === null) return null;
  if ('points' in effect) return w.points({ points: formatNumber(effect.points, locale, 1).replace('-', '−') });
  const money = formatMoney(effect.cents, scenario.currency, locale, 'whole');
  return effect.isTried ? w.saves({ money }) : w.savesAtMost({ money });
}

/** What the re-plan with it found, beside the saving; null where none was made. */
export function triedTold({ trial }: Pick<Proposal, 'trial'>, { language, locale }: Reader): string | null {
  if (!trial || !('gainedPoints' in trial)) return null;
  const points = Math.round(trial.gainedPoints * 10) / 10;
  return messages[language].tried({
    gains: points === 0 ? 'same' : points > 0 ? 'more' : 'less',
    n: Math.abs(points),
    points: formatNumber(Math.abs(points), locale, 1),
  });
}

/** Tried, and no plan was found in which it saves anything. */
export const isIdle = ({ trial }: Pick<Proposal, 'trial'>): boolean => trial?.savedCents === 0;
