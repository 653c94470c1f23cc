import type { Mode } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** Tonnes of CO₂ equivalent that the works cause in total. */
const tonnesOf = (mode: Mode): number => Number(mode['co2Tonnes'] ?? 0);

/** Σ co2Tonnes of the started modes ≤ mostTonnes + 1e-9 · max(1, mostTonnes). */
export const co2Budget: VerifyRule = {
  list: 'one',
  price(prices, { mostTonnes }, [chi = 0]) {
    prices.constant += Number(mostTonnes) * chi;
    for (const { adds } of prices.projects.values()) adds.push((mode) => -chi * tonnesOf(mode));
  },
  violations({ byProject }, { mostTonnes }, position) {
    const most = Number(mostTonnes);
    let tonnes = 0;
    for (const { mode } of byProject.values()) tonnes += tonnesOf(mode);
    if (tonnes <= most + 1e-9 * Math.max(1, most)) return [];
    return [violation('co2-budget', `/constraints/${position}`, messages.texts.co2Budget({ tonnes, most }), position)];
  },
};
