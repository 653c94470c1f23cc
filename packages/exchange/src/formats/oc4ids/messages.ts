// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  itDoesNotSay: string;
  whatBelongsToNo: (given: { listed: Given; more: Given }) => string;
  itIsIn: (given: { currency: Given; ofProject: Given }) => string;
  itSumsUpTo: (given: { sum: number; total: number }) => string;
  notImported: (given: { row: Given; unread: Given }) => string;
  fiscalYear: (given: { example: Given; fiscal: Given }) => string;
  list: string;
  object: string;
  text: string;
  number: string;
  yesOrNo: string;
  itIsReadAs: string;
  itIsReadAsIt: string;
  valueIsNotRead: string;
  typeError: (given: { path: Given; expected: Given; found: Given; listed: Given; outcome: Given }) => string;
  oneEntryUnder: (given: { count: number }) => string;
  thisIsNoOc: string;
  thisOcIdsPackage: string;
};

export const messages = catalogue<Words>({ de, en });
