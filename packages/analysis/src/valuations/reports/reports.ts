import { type Text, formatNumber } from '@vorrang/planning';
import { type Valuation, onePoint, points, pointsSetting } from '../valuation.ts';
import { messages } from './messages.ts';

/** Points where most is reported, where a planner has said nothing: an assumption, and few, because reports show what people notice. */
const defaults = 1;
const told = (name: string, rank: number): Text =>
  messages.texts.evidence({ name, rank: (locale) => formatNumber(rank * 100, locale) });

export const reports: Valuation = {
  name: 'reports',
  label: messages.texts.label,
  rule: messages.texts.rule,
  criterion: { name: messages.texts.criterion, unit: points },
  needs: messages.texts.needs,
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: ({ needs }) => new Map([...needs].map(([id, { name, rank }]) => [id, told(name, rank)])),
  settings: () => [pointsSetting('most', messages.texts.most, defaults)],
  worths: ({ needs }, { most = 0 }) =>
    new Map([...needs].map(([id, { name, rank }]) => [id, { amount: most * rank, sentence: told(name, rank) }])),
};
