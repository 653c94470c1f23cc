import type { Worth } from '../criterion.ts';
import { messages } from './messages.ts';

/**
 * What it is worth to begin in one period rather than another: the cost of waiting while a bridge decays, a window of opportunity.
 *
 * Formula: + pointsByStart[t].
 *
 * Source: packages/planning/scenario-format.md, pointsByStart.
 */
export const startValue: Worth = {
  name: 'start-value',
  title: messages.texts.title,
  terms: () => (mode, period) => mode.pointsByStart?.[period] ?? 0,
  measure: (_, activities) =>
    activities.reduce((sum, { mode, period }) => sum + (mode.pointsByStart?.[period] ?? 0), 0),
};
