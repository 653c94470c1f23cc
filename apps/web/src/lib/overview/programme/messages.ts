// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  planOf: string;
  programme: (given: { name: Given; n: Given; all: Given; last: Given; currency: Given; amount: Given }) => string;
  waiting: (given: { n: number }) => string;
  atMost: (given: { percent: Given }) => string;
  noBound: string;
  unweighed: string;
  openSites: string;
  allYears: (given: { n: number }) => string;
  openIn: (given: { year: Given; n: number }) => string;
  begin: string;
  waits: string;
  view: string;
  map: string;
  list: string;
  mapOfAll: (given: { name: Given }) => string;
  mapOfYear: (given: { name: Given; year: Given }) => string;
  projects: (given: { n: number }) => string;
  project: string;
  kind: string;
  begins: string;
  ends: string;
  cost: string;
  nobody: string;
  all: string;
};

export const messages = catalogue<Words>({ de, en });
