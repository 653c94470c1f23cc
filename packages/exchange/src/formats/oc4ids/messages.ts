// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  notImported: {
    withoutYear: (given: { row: Given }) => string;
    severalYears: (given: { row: Given; listed: Given; cut: boolean }) => string;
    otherCurrency: (given: { row: Given; currency: Given; ofProject: Given }) => string;
    otherSum: (given: { row: Given; sum: number; total: number }) => string;
  };
  fiscalYear: (given: { example: Given; fiscal: Given }) => string;
  typeError: (given: { path: Given; expected: string; found: string; listed: Given; outcome: string }) => string;
  oneEntryUnder: (given: { count: number }) => string;
  thisIsNoOc: string;
  thisOcIdsPackage: string;
};

export const messages = catalogue<Words>({ de, en });
