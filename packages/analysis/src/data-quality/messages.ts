// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  misplaced: (given: { district: Given }) => string;
  withoutPlace: string;
  withoutValue: string;
  costsNothing: string;
  tooShort: (given: { shortest: Given; room: Given }) => string;
  tooMuch: (given: { figure: Given; count: Given; kind: Given; perMetre: boolean }) => string;
  tooLittle: (given: { figure: Given; count: Given; kind: Given; perMetre: boolean }) => string;
};

export const messages = catalogue<Words>({ de, en });
