// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  restated: (given: { project: Given }) => string;
  nobody: (given: { project: Given; n: number; sources: Given }) => string;
  inYear: (given: { year: Given; money: Given }) => string;
  pays: (given: { source: Given; money: Given; years: Given }) => string;
  total: (given: { project: Given; money: Given }) => string;
  cues: string;
};

export const messages = catalogue<Words>({ de, en });
