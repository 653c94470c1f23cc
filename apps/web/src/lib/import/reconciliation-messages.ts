// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './reconciliation-messages/de.json' with { type: 'json' };
import en from './reconciliation-messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  read: (given: { n: number; text: Given }) => string;
  unaccounted: (given: { n: Given }) => string;
  sums: {
    costCents: string;
    laterCents: string;
    paidCents: string;
    incomeCents: string;
    commitmentCents: string;
    unplannedCents: string;
  };
  byYear: string;
  source: string;
  noSource: string;
  noYear: string;
  sum: string;
  totals: string;
  noTotals: string;
  allAgree: (given: { n: number }) => string;
  someAgree: (given: { off: number; all: Given }) => string;
  agreeing: (given: { n: number }) => string;
  row: string;
  label: string;
  column: string;
  stated: string;
  own: string;
  difference: string;
  equal: string;
  more: (given: { money: Given }) => string;
  less: (given: { money: Given }) => string;
  nonProjectRows: (given: { n: number }) => string;
  moreRows: (given: { n: Given }) => string;
  why: string;
  reasons: { excluded: string; finished: string; total: string; 'of-which': string; repeated: string };
  status: string;
  planAnyway: string;
  takeBack: string;
  kept: (given: { row: Given }) => string;
  notPlan: string;
  show: string;
  part: (given: { part: string; n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
