// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  atLeast: (given: { found: Given; count: Given }) => string;
  atMostOne: (given: { names: Given }) => string;
  ban: (given: { name: Given; id: Given; period: Given }) => string;
  capacity: (given: { name: Given; needed: Given; units: Given; period: Given }) => string;
  co2Budget: (given: { tonnes: Given; most: Given }) => string;
  commitmentCeiling: (given: { year: Given; sum: Given; mostCents: Given }) => string;
  corridorConflict: (given: { first: Given; second: Given; from: Given }) => string;
  debtTooHigh: (given: { name: Given; over: Given; year: Given }) => string;
  districtShare: (given: { district: Given; inside: Given; all: Given; minimum: Given }) => string;
  paidTooMuch: (given: { name: Given; over: Given; year: Given }) => string;
  followUpCeiling: (given: { year: Given; sum: Given; mostCents: Given }) => string;
  unpayable: (given: { name: Given }) => string;
  misplaced: (given: { name: Given; over: Given; id: Given; year: Given }) => string;
  givesTooMuch: (given: { name: Given; over: Given; year: Given }) => string;
  carriesTooMuch: (given: { name: Given; most: Given; year: Given }) => string;
  moratorium: (given: { from: Given; to: Given; names: Given }) => string;
  tooOften: (given: { name: Given; times: Given }) => string;
  mandatoryMissing: (given: { name: Given }) => string;
  payment: (given: { i: Given }) => string;
  carryOver: (given: { i: Given }) => string;
  perHeadCeiling: (given: { district: Given; spent: Given; most: Given }) => string;
  perHeadFloor: (given: { district: Given; spent: Given; least: Given }) => string;
  pin: (given: { name: Given; named: boolean; mode: Given; from: Given; to: Given }) => string;
  precedence: (given: { name: Given; before: Given }) => string;
  tooEarly: (given: { after: Given; before: Given; soonest: Given }) => string;
  requires: (given: { name: Given; missing: Given }) => string;
  season: (given: { name: Given; wrong: Given }) => string;
  spendingCeiling: (given: { year: Given; sum: Given; mostCents: Given }) => string;
  stability: (given: { changes: Given; mostChanges: Given }) => string;
  beforeWindow: (given: { name: Given; earliestStart: Given }) => string;
  afterWindow: (given: { name: Given; by: Given }) => string;
  worksAtOnce: (given: { district: Given; projects: Given; period: Given; most: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
