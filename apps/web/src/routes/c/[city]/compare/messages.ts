// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  lead: string;
  first: string;
  second: string;
  choose: string;
  needTwo: string;
  figure: string;
  difference: string;
  projects: string;
  payments: string;
  value: string;
  unweighed: string;
  better: string;
  weightsDiffer: string;
  onlyFirst: string;
  onlySecond: string;
  both: string;
  moved: string;
  how: { later: string; earlier: string; laterOtherMode: string; earlierOtherMode: string; otherMode: string };
  changes: string;
  project: string;
  what: string;
  inA: string;
  inB: string;
  notThere: string;
  none: string;
  money: string;
  districts: string;
  map: string;
  timetable: string;
  timetableLead: string;
};

export const messages = catalogue<Words>({ de, en });
