// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  leaveRowOut: string;
  noAnswers: (given: { name: Given }) => string;
  listIsIn: (given: { name: Given; currency: Given; currency2: Given }) => string;
  question: string;
  thereIsNoFile: (given: { name: Given; endingsRead: Given }) => string;
  valueIn: (given: { name: Given; message: Given }) => string;
  open: (given: { n: number; proposals: number }) => string;
  rows: (given: { n: number; parts: Given }) => string;
  parts: {
    projects: (given: { n: number }) => string;
    parts: (given: { n: number }) => string;
    totals: (given: { n: number }) => string;
    headings: (given: { n: number }) => string;
    ofWhich: (given: { n: number }) => string;
    finished: (given: { n: Given }) => string;
    excluded: (given: { n: Given }) => string;
  };
  sums: {
    costCents: (given: { amount: Given }) => string;
    paidCents: (given: { amount: Given }) => string;
    incomeCents: (given: { amount: Given }) => string;
    commitmentCents: (given: { amount: Given }) => string;
    unplannedCents: (given: { amount: Given }) => string;
  };
  totals: (given: { off: number; all: Given; agreeing: Given }) => string;
  total: (given: { row: Given; label: Given; column: Given; there: Given; here: Given; difference: Given }) => string;
  quoted: (given: { name: Given }) => string;
  column: (given: { name: Given; field: Given; scaled: boolean; factor: number }) => string;
  factsOnly: (given: { columns: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
