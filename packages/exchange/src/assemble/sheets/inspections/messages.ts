// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  inspections: string;
  text: string;
  day: string;
  number: string;
  scale: string;
  missingLabel: (given: { marks: number; least: Given; most: Given }) => string;
  assume: (given: { label: Given }) => string;
  constraintError: (given: { row: Given; scale: Given; known: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
