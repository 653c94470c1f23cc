// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  sentence: string;
  tooFew: (given: { name: Given; period: Given; units: Given; unit: Given }) => string;
  fullyUsed: (given: { name: Given; period: Given }) => string;
  free: (given: { name: Given; units: Given; unit: Given; period: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
