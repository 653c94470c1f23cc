// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  pin: string;
  ban: string;
  dependency: string;
  requirement: string;
  atMostOne: string;
  atLeast: string;
  bundle: string;
  corridorConflict: string;
  moratorium: string;
  other: string;
  rules: string;
  text: string;
  projects: string;
  day: string;
  to: string;
  count: string;
  number: string;
  amount: string;
  points: string;
  reason: string;
  source: string;
  asWritten: string;
  constraintError: (given: { row: Given; said: Given; known: Given }) => string;
  missingCell: (given: { row: Given; said: Given; least: number }) => string;
  rowFor: (given: { row: Given; said: Given; what: string }) => string;
};

export const messages = catalogue<Words>({ de, en });
