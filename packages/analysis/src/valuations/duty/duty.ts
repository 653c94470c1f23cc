import type { Text } from '@vorrang/planning';
import { type Evidence, type Valuation, listedOf, onePoint, points, pointsSetting } from '../valuation.ts';

/** Points of a duty, where a planner has said nothing: an assumption. */
const defaults = 4;
const sentence: Text = { de: 'Pflichtaufgabe laut Liste', en: 'a duty by the list' };

const duties = ({ projects }: Evidence): string[] =>
  projects.filter((project) => listedOf(project).duty === true).map(({ id }) => id);

export const duty: Valuation = {
  name: 'duty',
  label: { de: 'Pflichtaufgaben', en: 'Duties' },
  rule: {
    de: 'Was die Liste Pflichtaufgabe nennt, bringt Punkte; muss es in jedem Plan stehen, sagen Sie es eigens.',
    en: 'What the list calls a duty brings points; whether every plan must hold it is for you to say.',
  },
  criterion: { name: { de: 'Pflichtaufgabe', en: 'Duty' }, unit: points },
  needs: {
    de: 'Die Liste nennt keine Pflichtaufgaben (Spalte „Pflicht“ mit ja oder nein).',
    en: 'The list names no duties (a column "duty" with yes or no).',
  },
  bySize: true,
  pointsPerUnit: onePoint,
  evidence: (known) => new Map(duties(known).map((id) => [id, sentence])),
  settings: () => [
    pointsSetting('points', { de: 'Punkte', en: 'points' }, defaults),
    {
      key: 'mandatory',
      label: { de: 'muss in jedem Plan stehen', en: 'must be in every plan' },
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
