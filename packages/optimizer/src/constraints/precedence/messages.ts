// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  first: string;
  then: string;
  lag: string;
  title: string;
  sameProject: string;
  sentence: (given: { first: Given; second: Given; lag: string; periods: Given }) => string;
  withoutFirst: (given: { second: Given; first: Given }) => string;
  tooEarly: (given: { second: Given; count: Given; first: Given }) => string;
  asSoonAs: (given: { second: Given; first: Given }) => string;
  later: (given: { second: Given; count: Given; first: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
