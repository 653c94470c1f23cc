// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  none: string;
  projects: (given: { n: number; day: Given }) => string;
  ofDay: (given: { what: Given; day: Given }) => string;
  allOf: (given: { file: Given; day: Given }) => string;
  invented: string;
};

export const messages = catalogue<Words>({ de, en });
