// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  workedOnSince: string;
  noFile: string;
  noImport: string;
  fileGone: string;
  cancelled: string;
  tooMuch: (given: { fileName: Given }) => string;
  rulesStay: (given: { rules: number }) => string;
  clash: (given: { id: Given; name: Given; other: Given }) => string;
  nothingNew: (given: { fileName: Given }) => string;
  stillOpen: (given: { question: Given }) => string;
  emptyList: (given: { fileName: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
