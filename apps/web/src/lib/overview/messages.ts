// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  programmeOfYear: (given: { year: Given }) => string;
  programmeOfYears: (given: { from: Given; to: Given }) => string;
  people: (given: { n: number; told: Given }) => string;
  districts: (given: { n: number }) => string;
  projects: (given: { n: number }) => string;
  bringList: string;
  fetched: string;
  notFetched: string;
  noProgramme: string;
  onlyDrafts: string;
  withoutDrafts: string;
};

export const messages = catalogue<Words>({ de, en });
