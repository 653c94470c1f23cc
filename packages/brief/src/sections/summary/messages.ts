// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  nothingFound: (given: { city: Given }) => string;
  duties: (given: { n: number }) => string;
  noPlanPossible: (given: { city: Given; proven: boolean; promised: Given }) => string;
  tryLonger: string;
  tryAnotherScenario: (given: { named: boolean; section: Given }) => string;
  proposal: (given: {
    city: Given;
    projects: number;
    oneYear: boolean;
    first: Given;
    last: Given;
    paid: Given;
  }) => string;
  nobodyWaits: string;
  hasObjections: string;
  keepsLimits: (given: { limits: Given }) => string;
  keepsRules: (given: { n: number }) => string;
  valueNotProven: string;
  noMoreValue: string;
  atMostMoreValue: (given: { percent: Given }) => string;
  wait: (given: { waiting: number; all: number; reasons: Given }) => string;
  because: {
    'either-or': (given: { n: number }) => string;
    before: (given: { n: number }) => string;
    window: (given: { n: number }) => string;
    weighed: (given: { others: boolean; n: number; limits: Given }) => string;
  };
  nothingWithoutDecision: string;
  withoutDecision: (given: { projects: number; duties: number; dated: string; due: number }) => string;
  switchedOff: (given: { n: number }) => string;
  moreSwitchedOff: (given: { n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
