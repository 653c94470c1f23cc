// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  citation: (given: { name: Given }) => string;
  sentence: (given: { name: Given; period: Given; name2: Given; m: Given; years: Given }) => string;
  label: string;
};

export const messages = catalogue<Words>({ de, en });
