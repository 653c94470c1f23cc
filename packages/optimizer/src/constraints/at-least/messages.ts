// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  least: string;
  title: string;
  tooMany: (given: { least: Given; all: Given }) => string;
  sentence: (given: { least: number; names: Given }) => string;
  inPlan: (given: { names: Given; amount: number; least: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
