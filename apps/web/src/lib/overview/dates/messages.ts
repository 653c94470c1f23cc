// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  of: (given: { name: Given }) => string;
  begins: (given: { n: number; first: Given; more: Given }) => string;
  deadline: (given: { end: string; project: Given }) => string;
  lastPayment: (given: { source: Given }) => string;
  worksUntil: (given: { source: Given }) => string;
  moratorium: (given: { n: number; known: string; reason: Given }) => string;
  none: string;
  council: string;
};

export const messages = catalogue<Words>({ de, en });
