// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  noPlanProven: string;
  noPlanClaimed: string;
  planOpen: string;
  bestProven: string;
  bestFound: (given: { percent: Given }) => string;
  bestWithoutBound: string;
  value: string;
  bound: string;
  reComputation: string;
  noObjection: string;
  withObjections: string;
  solver: string;
  seed: string;
  claimed: string;
  caption: string;
  item: string;
  content: string;
  noOtherPlan: string;
  elsewhere: (given: { inAll: number; projects: number; others: number; section: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
