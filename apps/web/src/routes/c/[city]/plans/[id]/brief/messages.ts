// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  pdf: string;
  print: string;
  back: string;
  contents: string;
  version: (given: { number: Given; version: Given; when: Given }) => string;
  hash: string;
  changed: (given: { what: Given }) => string;
  changedUnknown: string;
  sources: { city: string; assumptions: string; decisions: string; alternatives: string; facts: string };
  rewrite: string;
  older: string;
  latest: string;
  toLatest: string;
};

export const messages = catalogue<Words>({ de, en });
