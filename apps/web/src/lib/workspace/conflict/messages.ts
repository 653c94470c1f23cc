// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: (given: { found: boolean }) => string;
  inShort: (given: { why: string }) => string;
  repairsInShort: (given: { working: boolean; n: number; seconds: Given }) => string;
  smallest: string;
  by: (given: { isProven: boolean }) => string;
  searching: string;
  open: string;
  stopped: string;
  failed: string;
  again: string;
  stop: string;
  repairs: (given: { n: number }) => string;
  verified: string;
  repairsSearching: (given: { n: number }) => string;
  noRepair: string;
  title: (given: { kind: string }) => string;
  needs: (given: { cited: boolean; citation: Given }) => string;
  move: (given: { difference: string; now: Given; before: Given }) => string;
  sign: (given: { difference: string }) => string;
  others: (given: { n: number }) => string;
  nothingMoves: string;
  points: (given: { difference: Given }) => string;
  apply: string;
  applyAbout: (given: { key: Given; title: Given; sentence: Given }) => string;
  showPromise: (given: { sentence: Given }) => string;
  steps: string;
  noSteps: string;
  step: (given: { kind: string; rule: Given }) => string;
  takeBack: string;
  takeBackAbout: (given: { rule: Given }) => string;
  shown: (given: { of: string; n: Given; changes: number }) => string;
  repair: (given: { n: Given }) => string;
  repairGroup: string;
};

export const messages = catalogue<Words>({ de, en });
