// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: (given: { scenario: Given }) => string;
  earlier: string;
  proposal: string;
  brief: string;
  noBrief: string;
  scenario: string;
  timetable: string;
  map: string;
  list: string;
  waiting: string;
  findings: string;
  project: string;
  option: string;
  district: string;
  start: string;
  last: string;
  cost: string;
  costAt: (given: { year: Given }) => string;
  from: string;
  total: string;
  finding: string;
  state: string;
  states: { broken: string; tight: string; slack: string };
  source: string;
  city: string;
  inPlan: string;
  out: string;
  none: string;
};

export const messages = catalogue<Words>({ de, en });
