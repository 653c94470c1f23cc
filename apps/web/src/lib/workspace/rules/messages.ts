// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  search: string;
  none: string;
  nothingFound: (given: { search: Given }) => string;
  allHold: string;
  tightOf: (given: { n: Given }) => string;
  brokenOf: (given: { n: Given }) => string;
  offOf: (given: { n: Given }) => string;
  inShort: (given: { on: Given; broken: number; off: number }) => string;
  standing: (given: { standing: string }) => string;
  switch: (given: { rule: Given }) => string;
  more: (given: { n: Given }) => string;
  moreAbout: (given: { n: Given; title: Given }) => string;
  change: string;
  changeRule: (given: { rule: Given }) => string;
  remove: string;
  removeRule: (given: { rule: Given }) => string;
  promised: (given: { promised: Given; kept: Given }) => string;
  noPlan: string;
  showProject: (given: { name: Given }) => string;
  earnedOf: (given: { n: Given }) => string;
  pricing: string;
  costsAtMost: (given: { points: Given; n: number }) => string;
  costsUnknown: (given: { points: Given; n: number }) => string;
  add: string;
  group: string;
};

export const messages = catalogue<Words>({ de, en });
