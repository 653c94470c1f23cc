// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  yours: (given: { n: number }) => string;
  you: string;
  others: (given: { role: Given }) => string;
  server: string;
  nothing: string;
  more: (given: { n: number }) => string;
  since: (given: { day: Given }) => string;
  failed: (given: { scenario: Given }) => string;
  noPlan: (given: { scenario: Given }) => string;
  notYet: (given: { scenario: Given }) => string;
  outdated: (given: { n: number; scenario: Given; least: string }) => string;
  unconfirmed: (given: { file: Given }) => string;
  unweighed: (given: { scenario: Given }) => string;
  undecided: (given: { scenario: Given }) => string;
  issues: (given: { n: number; projects: number }) => string;
  proposals: (given: { scenario: Given; n: number }) => string;
  solving: (given: { scenario: Given }) => string;
  waits: (given: { scenario: Given }) => string;
  does: {
    failed: string;
    noPlan: string;
    notYet: string;
    outdated: string;
    unconfirmed: string;
    unweighed: string;
    undecided: string;
    record: string;
    issues: string;
    proposals: string;
    solving: string;
    waits: string;
  };
};

export const messages = catalogue<Words>({ de, en });
