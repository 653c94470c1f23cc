// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  label: string;
  placeholder: string;
  ask: string;
  close: string;
  stop: string;
  working: string;
  failed: string;
  understood: string;
  ignored: (given: { words: Given }) => string;
  choices: string;
  try: string;
  tried: string;
  projects: string;
  more: (given: { n: number }) => string;
  basis: string;
  plan: (given: { points: Given; bound: Given }) => string;
  solve: (given: { n: Given; status: string; points: Given; bound: Given }) => string;
  fromPlan: string;
  automatic: string;
  stale: string;
  again: string;
  group: string;
};

export const messages = catalogue<Words>({ de, en });
