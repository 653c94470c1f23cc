// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  needPlan: (given: { noPlan: Given }) => string;
  annexA: string;
  project: string;
  option: string;
  start: string;
  worksUntil: string;
  cost: string;
  total: string;
  noAnnexB: string;
  annexB: string;
  kind: string;
  knownReason: string;
  costFrom: string;
  choiceSource: (given: { limits: Given }) => string;
  instead: (given: { name: Given }) => string;
  needsFirst: (given: { name: Given }) => string;
  noOptionFits: string;
  noRules: string;
  noRuleConcerned: string;
  annexC: string;
  finding: string;
  state: string;
  source: string;
  annexE: (given: { bound: Given; best: boolean; gap: Given }) => string;
  annexD: (given: { scenario: Given; check: string }) => string;
  states: { broken: string; tight: string; slack: string };
  switchedOff: string;
};

export const messages = catalogue<Words>({ de, en });
