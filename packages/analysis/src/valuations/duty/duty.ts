import type { Text } from '@vorrang/planning';
import { type Evidence, type Valuation, listedOf, onePoint, points, pointsSetting } from '../valuation.ts';
import { messages } from './messages.ts';

/** Points of a duty, where a planner has said nothing: an assumption. */
const defaults = 4;
const sentence: Text = messages.texts.evidence;

const duties = ({ projects }: Evidence): string[] =>
  projects.filter((project) => listedOf(project).duty === true).map(({ id }) => id);

export const duty: Valuation = {
  name: 'duty',
  label: messages.texts.label,
  rule: messages.texts.rule,
  criterion: { name: messages.texts.criterion, unit: points },
  needs: messages.texts.needs,
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: (known) => new Map(duties(known).map((id) => [id, sentence])),
  settings: () => [
    pointsSetting('points', messages.texts.points, defaults),
    {
      key: 'mandatory',
      label: messages.texts.binding,
      value: 0,
      least: 0,
      most: 1,
      flag: true,
    },
  ],
  worths: (known, { points: amount = 0, mandatory = 0 }) =>
    new Map(
      duties(known).map((id) => [id, { amount, sentence, ...(mandatory === 1 && { mandatory: true as const }) }]),
    ),
};
