// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  together: (given: { rate: Given }) => string;
  inOneClosure: (given: { second: Given; first: Given; rate: Given }) => string;
  shared: (given: { first: Given; second: Given; metres: Given; share: Given; apart: Given }) => string;
  label: string;
};

export const messages = catalogue<Words>({ de, en });
