// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  wrongFiles: (given: { files: Given; usage: Given }) => string;
  unknownOption: (given: { name: Given; join: Given }) => string;
  otherScenario: (given: { file: Given; scenarioFile: Given; fingerprint: Given }) => string;
  unreadable: (given: { file: Given; problem: Given; others: number }) => string;
  renamed: (given: { before: Given; now: Given }) => string;
  unknownVerb: (given: { noName: boolean; name: Given; join: Given }) => string;
  ourFault: string;
  badValue: (given: { name: Given; word: Given; expected: Given }) => string;
  expected: {
    none: string;
    text: string;
    choice: (given: { words: Given }) => string;
    above: (given: { whole: boolean; least: Given }) => string;
    least: (given: { whole: boolean; least: Given }) => string;
  };
  pairs: string;
  cannot: (given: { file: Given; code: string; what: string }) => string;
  status: { optimal: string; feasible: string; infeasible: string; unknown: string };
  claimed: (given: { best: boolean; bound: Given; percent: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
