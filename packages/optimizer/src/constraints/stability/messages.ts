// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  mostChanges: string;
  pointsPerChange: string;
  title: string;
  missing: string;
  duplicate: (given: { project: Given }) => string;
  unchanged: string;
  changed: (given: { names: Given; n: number; limited: boolean; most: Given }) => string;
  sentence: (given: { what: string; starts: number; most: number; points: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
