// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  value: string;
  bound: string;
  projects: string;
  payments: string;
  atMost: (given: { percent: Given }) => string;
  best: string;
  unweighed: string;
  noBound: string;
  infeasible: (given: { proven: boolean }) => string;
  conflict: string;
  repairs: string;
  unknown: string;
  verified: string;
  violations: string;
  claimed: (given: { bound: Given; percent: Given }) => string;
  claimedBest: string;
  terms: string;
  ofAll: (given: { n: Given; all: Given }) => string;
  gantt: { project: string; works: (given: { from: Given; until: Given }) => string };
};

export const messages = catalogue<Words>({ de, en });
