import { type Text, formatNumber } from '@vorrang/planning';
import { type Valuation, pointsSetting } from '../valuation.ts';
import { messages } from './messages.ts';

/** Points for a thousand people, where a planner has said nothing: an assumption. */
const defaults = 1;
const told = (people: number): Text => messages.texts.evidence({ people: (locale) => formatNumber(people, locale) });

export const peopleNear: Valuation = {
  name: 'people-near',
  label: messages.texts.label,
  rule: messages.texts.rule,
  criterion: {
    name: messages.texts.criterion,
    unit: messages.texts.unit,
  },
  needs: messages.texts.needs,
  bySize: false,
  pointsPerUnit: ({ perThousand = 0 }) => perThousand / 1000,
  evidence: ({ people }) => new Map([...people].map(([id, number]) => [id, told(number)])),
  settings: () => [pointsSetting('perThousand', messages.texts.perThousand, defaults)],
  worths: ({ people }) => new Map([...people].map(([id, amount]) => [id, { amount, sentence: told(amount) }])),
};
