// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  project: string;
  needs: string;
  title: string;
  sameProject: string;
  sentence: (given: { one: Given; other: Given }) => string;
  broken: (given: { one: Given; other: Given }) => string;
  both: (given: { one: Given; other: Given }) => string;
  absent: (given: { one: Given; other: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
