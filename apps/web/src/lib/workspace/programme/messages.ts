// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  timetable: string;
  view: string;
  views: (given: { view: string }) => string;
  search: string;
  none: string;
  group: string;
  groupings: (given: { grouping: string }) => string;
  difference: (given: { difference: string }) => string;
  differences: (given: { difference: string }) => string;
  wholeCity: string;
  inPlan: (given: { n: Given; all: Given }) => string;
  project: string;
  cost: (given: { currency: Given }) => string;
  waits: string;
  mandatory: string;
  works: (given: { from: Given; until: Given }) => string;
  quarters: (given: { later: boolean; n: number }) => string;
  months: (given: { later: boolean; n: number }) => string;
  years: (given: { later: boolean; n: number }) => string;
  nowOption: (given: { option: Given }) => string;
  payments: (given: { currency: Given }) => string;
  counts: (given: { n: number; waiting: number }) => string;
  map: string;
  kind: string;
  district: string;
  state: string;
  begin: string;
  end: string;
  option: string;
  table: string;
  tone: (given: { tone: string }) => string;
  stay: (given: { n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
