// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  search: string;
  kinds: (given: { n: number }) => string;
  fits: (given: { name: Given }) => string;
  close: string;
  families: (given: { family: string }) => string;
  inUse: (given: { n: number }) => string;
  nothingFound: (given: { search: Given }) => string;
  gap: (given: { what: string }) => string;
  which: string;
  alsoAsked: string;
  notTyped: string;
  toSentence: string;
  enterKey: string;
  accept: string;
  cancel: string;
  change: string;
  pick: string;
  findProject: (given: { label: Given }) => string;
  takeOut: (given: { name: Given }) => string;
  noProject: (given: { search: Given }) => string;
  missing: (given: { what: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
