// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  mandatory: (given: { name: Given }) => string;
  capacityEnds: (given: { name: Given }) => string;
  budgetEnds: (given: { name: Given }) => string;
  loosened: (given: { loosened: Given }) => string;
  without: (given: { sentence: Given }) => string;
  windowTooShort: (given: { name: Given }) => string;
  windowTooShortBefore: (given: { name: Given; before: Given }) => string;
  later: (given: { periods: Given; project: Given; last: Given }) => string;
  laterHelps: (given: { project: Given; periods: Given; last: Given }) => string;
  more: (given: { resource: Given; units: Given }) => string;
  together: (given: { changes: Given }) => string;
  capacityHelps: (given: { resource: Given; units: Given }) => string;
  moneyHelps: (given: { money: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
