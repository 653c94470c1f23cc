// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  scenarios: string;
  lead: string;
  scenario: string;
  years: string;
  budget: string;
  rules: string;
  newest: string;
  value: string;
  toPlan: string;
  toBrief: string;
  unweighed: string;
  notYet: string;
  atMost: (given: { percent: Given }) => string;
  noBound: string;
  none: string;
  toImport: string;
  infeasible: string;
  earlier: string;
};

export const messages = catalogue<Words>({ de, en });
