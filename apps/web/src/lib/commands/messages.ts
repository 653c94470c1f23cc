// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  palette: string;
  placeholder: string;
  close: string;
  nothing: (given: { typed: Given }) => string;
  whatIs: (given: { term: Given }) => string;
  terms: string;
  help: string;
  keys: string;
  single: string;
  notKept: string;
  control: string;
  shift: string;
  go: string;
  page: string;
  theme: string;
  language: string;
  signOut: string;
};

export const messages = catalogue<Words>({ de, en });
