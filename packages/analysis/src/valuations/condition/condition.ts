import { type Text, formatPercent } from '@vorrang/planning';
import { type Valuation, onePoint, points, pointsSetting } from '../valuation.ts';
import { messages } from './messages.ts';

/** Points of an asset that is in the worst state there is, where a planner has said nothing: an assumption. */
const defaults = 8;
const told = (asset: string, health: number): Text =>
  messages.texts.evidence({ asset, health: (locale) => formatPercent(health, locale, 0) });

export const condition: Valuation = {
  name: 'condition',
  label: messages.texts.label,
  rule: messages.texts.rule,
  criterion: { name: messages.texts.criterion, unit: points },
  needs: messages.texts.needs,
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: ({ conditions }) => new Map([...conditions].map(([id, { asset, health }]) => [id, told(asset, health)])),
  settings: () => [pointsSetting('worst', messages.texts.worst, defaults)],
  worths: ({ conditions }, { worst = 0 }) =>
    new Map(
      [...conditions].map(([id, { asset, health }]) => [
        id,
        { amount: worst * (1 - health), sentence: told(asset, health) },
      ]),
    ),
};
