// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  project: string;
  projects: string;
  savingForFirst: string;
  points: string;
  title: string;
  duplicate: (given: { id: Given }) => string;
  sentence: (given: { names: Given; cents: Given; first: Given; points: number }) => string;
  apart: (given: { names: Given }) => string;
  together: (given: { names: Given; period: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
