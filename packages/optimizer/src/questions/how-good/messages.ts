// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  restated: string;
  value: (given: { points: Given; n: Given; all: Given; cost: Given }) => string;
  bound: (given: { percent: Given }) => string;
  noBound: string;
  cues: string;
};

export const messages = catalogue<Words>({ de, en });
