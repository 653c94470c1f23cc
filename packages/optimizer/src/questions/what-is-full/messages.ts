// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  restated: (given: { named: boolean; name: Given; when: boolean; year: Given }) => string;
  full: (given: { name: Given; periods: Given }) => string;
  free: (given: { name: Given; percent: Given }) => string;
  spent: (given: { name: Given; years: Given }) => string;
  left: (given: { year: Given; paid: Given; there: Given }) => string;
  unspent: (given: { name: Given; parts: Given }) => string;
  nothing: string;
  cues: string;
};

export const messages = catalogue<Words>({ de, en });
