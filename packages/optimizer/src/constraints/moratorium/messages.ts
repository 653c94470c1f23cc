// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  from: string;
  until: string;
  title: string;
  tooFewProjects: string;
  sentence: (given: { from: Given; to: Given; names: Given; why: Given }) => string;
  broken: (given: { names: Given }) => string;
  tight: (given: { names: Given }) => string;
  slack: (given: { names: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
