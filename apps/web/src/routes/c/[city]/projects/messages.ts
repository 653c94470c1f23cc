// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  project: string;
  kind: string;
  district: string;
  modes: string;
  cost: string;
  none: string;
  whole: string;
  search: string;
  all: string;
  sort: string;
  shown: (given: { n: Given; all: Given }) => string;
  map: string;
  onlyWithIssues: (given: { n: number }) => string;
  duty: string;
};

export const messages = catalogue<Words>({ de, en });
