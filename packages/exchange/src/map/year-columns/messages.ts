// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  yearColumns: (given: { sum: Given }) => string;
  costThatAnotherSource: (given: { sum: Given }) => string;
  costThat: (given: { group: Given; sum: Given }) => string;
  incomeFromOthers: string;
  paidAlready: string;
  commitmentAuthority: string;
  noMoney: string;
  headingsOfYearsAlone: string;
  soHeading: (given: { stem: Given }) => string;
  everywhereLess: (given: { whole: Given; less: Given }) => string;
  everywhereSumOf: (given: { columns: Given }) => string;
  partOf: (given: { named: Given }) => string;
  saysWhoPays: (given: { named: Given }) => string;
  isOnlyStatementOf: (given: { named: Given }) => string;
  isForYearsThat: (given: { named: Given }) => string;
  addsUpToTotal: (given: { named: Given }) => string;
  whatByYearMeans: (given: { named: Given }) => string;
  thisColumnStandsFor: (given: { year: Given }) => string;
  thisColumnStandsForAll: string;
  thisColumnStandsForAnd: (given: { from: Given }) => string;
  thisColumnStandsForEarlier: string;
  listHasWhatWas: string;
  sumOfYearsTo: (given: { from: Given; to: Given }) => string;
  sumOfYearsBefore: string;
  costOfToTogether: (given: { from: Given; to: Given }) => string;
  standsForToTogether: (given: { from: Given; to: Given }) => string;
  whatColumnsMean: (given: { columns: Given; sum: Given }) => string;
  column: (given: { name: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
