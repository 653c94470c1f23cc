// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  nothingToResolve: (given: { noPlan: Given }) => string;
  nothingProposed: string;
  asked: string;
  programme: (given: { projects: number; cents: Given }) => string;
  paidFrom: (given: { cents: Given; source: Given }) => string;
  commitment: (given: { year: Given; cents: Given }) => string;
  saved: (given: { cents: Given; ways: string }) => string;
};

export const messages = catalogue<Words>({ de, en });
