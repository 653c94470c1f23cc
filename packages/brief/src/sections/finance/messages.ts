// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  caption: string;
  year: string;
  total: string;
  source: string;
  sourceWithObjections: string;
  grantTermsKept: string;
  grantTerms: string;
  beside: string;
  debtOf: (given: { name: Given }) => string;
  drawn: string;
  repaid: string;
  debt: string;
  debtCeiling: string;
  costAtPrices: (given: {
    year: Given;
    cost: Given;
    rise: Given;
    saves: boolean;
    saving: Given;
    payments: Given;
  }) => string;
  costAndSaving: (given: { saves: boolean; cost: Given; saving: Given; payments: Given }) => string;
  sunk: string;
  listedLater: string;
  nothingCarried: string;
  carried: string;
  fundingSource: string;
  fromYear: string;
  amount: string;
  noFollowUpCost: string;
  followUpCost: (given: { cents: Given; silent: number }) => string;
  termsOf: (given: { name: Given; terms: Given }) => string;
  fundsOf: (given: { name: Given; funds: Given }) => string;
  absent: { spread: string; reserve: string; interest: string; debtService: string; cashFlow: string };
  missing: (given: { loans: boolean; absent: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
