// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  noCriterion: string;
  caption: string;
  criterion: string;
  perPeriod: (given: { period: Given }) => string;
  sum: (given: { periods: Given; last: Given }) => string;
  notDiscounted: string;
  noEmissions: string;
  someEmissions: (given: { known: Given; projects: Given; tonnes: Given }) => string;
  emissions: (given: { tonnes: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
