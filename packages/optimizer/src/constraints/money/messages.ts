// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  sentence: string;
  paidOtherwise: (given: { name: Given; amount: Given; year: Given }) => string;
  tooMuch: (given: { source: Given; amount: Given; year: Given }) => string;
  usedUp: (given: { source: Given; year: Given }) => string;
  left: (given: { source: Given; amount: Given; year: Given }) => string;
  leftAndCarried: (given: { source: Given; amount: Given; year: Given }) => string;
  leftAndPartCarried: (given: { source: Given; amount: Given; year: Given; carried: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
