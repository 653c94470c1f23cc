// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  district: string;
  atLeast: string;
  title: string;
  sentence: (given: { name: Given; minimum: Given }) => string;
  tooLittle: (given: { name: Given; money: Given; share: Given }) => string;
  exactly: (given: { name: Given; share: Given }) => string;
  more: (given: { name: Given; money: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
