// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  prove: (given: { changed: boolean }) => string;
  first: string;
  asks: (given: { seconds: number; percent: Given }) => string;
  queued: (given: { first: boolean }) => string;
  running: (given: { first: boolean; seconds: Given }) => string;
  nothingYet: string;
  atMost: (given: { percent: Given }) => string;
  claimed: (given: { best: boolean; percent: Given }) => string;
  noBound: string;
  stop: string;
  stopping: string;
  holdsFor: (given: { n: Given }) => string;
  holdsBefore: string;
  ended: (given: { stopped: boolean }) => string;
  same: string;
  better: (given: { points: Given; n: number }) => string;
  shownStays: string;
  take: string;
  leave: string;
  open: string;
  close: string;
  none: string;
  failed: (given: { why: Given }) => string;
  again: string;
};

export const messages = catalogue<Words>({ de, en });
