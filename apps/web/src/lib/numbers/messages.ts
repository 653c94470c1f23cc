// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  needed: (given: { example: Given }) => string;
  unknown: (given: { text: Given; example: Given }) => string;
  decimals: (given: { n: Given }) => string;
  whole: (given: { example: Given }) => string;
  least: (given: { least: Given }) => string;
  most: (given: { most: Given }) => string;
  pasted: (given: { n: number }) => string;
  outside: (given: { n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
