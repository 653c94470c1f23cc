// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  neitherFactsNorScenario: (given: { usage: Given }) => string;
  planWithoutScenario: (given: { usage: Given }) => string;
  withoutOut: (given: { usage: Given }) => string;
  noBrief: string;
  planRefused: (given: { file: Given; pointer: Given; sentence: Given }) => string;
  planWithoutAnswer: (given: { file: Given; status: Given }) => string;
  notWithoutPlan: (given: { file: Given }) => string;
  withoutProject: (given: { usage: Given }) => string;
  unknownProject: (given: { id: Given; file: Given; example: Given }) => string;
  unknownEnding: (given: { endings: Given; usage: Given }) => string;
  factsUnwritten: (given: { rows: Given }) => string;
  fiscalMonth: (given: { month: Given }) => string;
  currency: (given: { currency: Given }) => string;
  excludedRows: (given: { text: Given }) => string;
  mapWithoutList: (given: { name: Given }) => string;
  solverSays: string;
  bySize: (given: { bySize: Given }) => string;
  setUnfit: (given: { name: Given; typed: Given; known: boolean; range: Given; keys: Given }) => string;
  unknownRule: (given: { name: Given; known: Given }) => string;
  valuedAlready: (given: { file: Given }) => string;
  oneQuestion: (given: { options: Given }) => string;
  projects: (given: { n: number }) => string;
  facts: (given: { n: number }) => string;
  trial: (given: { money: Given; points: Given }) => string;
  proposals: (given: { n: Given }) => string;
  qualityIssues: (given: { n: Given }) => string;
  closures: (given: { n: Given }) => string;
  conditions: (given: { n: Given; urgent: Given }) => string;
  changes: {
    in: (given: { start: Given }) => string;
    out: (given: { start: Given }) => string;
    moved: (given: { start: Given }) => string;
  };
  phases: { lp: string; search: string; conflict: string; done: string };
  evidence: (given: { evidence: Given; projects: Given }) => string;
  valid: string;
  invalid: string;
  provesNone: string;
  idle: (given: { n: Given }) => string;
  closure: (given: {
    hours: Given;
    closed: string;
    closedHours: Given;
    metres: Given;
    lines: Given;
    stops: Given;
    reliable: boolean;
  }) => string;
  reports: (given: { n: Given; elsewhere: Given }) => string;
  campaign: (given: { name: Given; kind: Given; reports: Given; from: Given }) => string;
  ruleNumber: string;
  mcp: { scenario: string; plan: string; oneFile: (given: { usage: Given }) => string; notUnderstood: string };
};

export const messages = catalogue<Words>({ de, en });
