import { type Text, formatNumber } from '@vorrang/planning';
import { type Valuation, pointsSetting } from '../valuation.ts';

/** Points for a thousand people, where a planner has said nothing: an assumption. */
const defaults = 1;
const told = (people: number): Text => ({
  de: `${formatNumber(people, 'de-AT')} Menschen im Umkreis von 300 m`,
  en: `${formatNumber(people, 'en-GB')} people within 300 m`,
});

export const peopleNear: Valuation = {
  name: 'people-near',
  label: { de: 'Wer in der Nähe wohnt', en: 'Who lives nearby' },
  rule: {
    de: 'Punkte nach den Menschen, die im Umkreis von 300 m wohnen; angenommen ist, dass ein Projekt ihnen nützt.',
    en: 'Points by the people who live within 300 m; assumed is that a project serves them.',
  },
  criterion: {
    name: { de: 'Einwohner im Umkreis von 300 m', en: 'Residents within 300 m' },
    unit: { de: 'Menschen', en: 'people' },
  },
  needs: {
    de: 'Bezirke mit Grenze und Einwohnerzahl fehlen, oder kein Projekt hat einen Ort.',
    en: 'Districts with border and population are missing, or no project has a place.',
  },
  bySize: false,
  pointsPerUnit: ({ perThousand = 0 }) => perThousand / 1000,
  evidence: ({ people }) => new Map([...people].map(([id, number]) => [id, told(number)])),
  settings: () => [
    pointsSetting('perThousand', { de: 'Punkte für tausend Menschen', en: 'points for a thousand people' }, defaults),
  ],
  worths: ({ people }) => new Map([...people].map(([id, amount]) => [id, { amount, sentence: told(amount) }])),
};
