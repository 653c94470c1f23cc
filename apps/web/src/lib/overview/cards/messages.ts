// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  row: string;
  lead: (given: { first: Given }) => string;
  compare: (given: { n: number }) => string;
  state: {
    waits: string;
    solving: string;
    failed: string;
    notYet: string;
    noPlan: string;
    outdated: string;
    decided: string;
    provisional: string;
    proven: string;
  };
  runningAtMost: (given: { percent: Given }) => string;
  first: (given: { years: number; from: Given; rules: number }) => string;
  differs: (given: { which: string; money: Given; rules: number; first: Given }) => string;
  points: string;
  pointsOwn: string;
  unweighed: string;
  noBound: string;
  atMost: (given: { percent: Given }) => string;
  outdated: (given: { n: number; least: string }) => string;
  decided: (given: { outcome: string; day: Given; body: Given }) => string;
  notFetched: string;
  again: string;
  fetched: string;
  noPlan: string;
  noPlanNext: string;
  failed: string;
  queued: string;
  solvingFirst: string;
  notYet: string;
  solve: string;
  solveAgain: string;
  open: string;
  plan: string;
  brief: string;
  conflict: string;
  beside: string;
  payments: (given: { currency: Given }) => string;
  paidOfMoney: (given: { paid: Given; money: Given }) => string;
  year: (given: { year: Given; paid: Given; money: Given }) => string;
  inPlan: (given: { n: Given; all: number }) => string;
  key: string;
  comes: (given: { n: Given }) => string;
  goes: (given: { n: Given }) => string;
  moves: (given: { n: Given }) => string;
  ofKind: (given: { kind: Given; n: Given; all: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
