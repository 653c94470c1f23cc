// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  none: string;
  unit: (given: { unit: Given; period: Given }) => string;
  range: (given: { least: Given; most: Given }) => string;
  shareOf: (given: { name: Given }) => string;
  percent: (given: { n: Given }) => string;
  mixed: string;
  full: (given: { n: number; when: Given; all: Given; periods: Given }) => string;
  most: (given: { percent: Given; when: Given }) => string;
  unused: string;
  cell: (given: { name: Given; when: Given; unit: Given }) => string;
  byPeriod: (given: { name: Given; period: Given }) => string;
  capacity: string;
  used: string;
  inShort: (given: { n: Given; names: string; tightest: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
