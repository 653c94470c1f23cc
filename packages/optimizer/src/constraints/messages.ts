// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  year: string;
  atMost: string;
  outOfRange: (given: { year: Given; last: Given }) => string;
  project: string;
  projects: string;
  reason: string;
  at: (given: { pointer: Given; said: Given }) => string;
  unknownProject: (given: { id: Given }) => string;
  unknownDistrict: (given: { id: Given }) => string;
  missingPopulation: (given: { name: Given }) => string;
  unknownOption: (given: { name: Given; mode: Given }) => string;
  backwards: (given: { whole: boolean; to: Given; from: Given }) => string;
  tooFewProjects: string;
  option: string;
  earliestStart: string;
  latestStart: string;
  district: string;
  savingTooLarge: (given: { saved: Given; name: Given; least: Given }) => string;
  quoted: (given: { name: Given }) => string;
  others: (given: { n: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
