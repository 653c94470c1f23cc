// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  unconfirmedFiles: (given: { files: Given }) => string;
  promisedPolitically: string;
  pricesByIndex: string;
  noCostIndex: string;
  assumedNotConfirmed: (given: { sentence: Given }) => string;
  assumedConfirmed: (given: { by: Given; day: Given; reason: Given; sentence: Given }) => string;
  origins: {
    measured: (given: { n: number }) => string;
    estimated: (given: { n: number }) => string;
    assumed: (given: { n: number }) => string;
    derived: (given: { n: number }) => string;
    none: (given: { n: number }) => string;
  };
  whether: {
    cost: (given: { projects: number; origins: Given }) => string;
    effects: (given: { projects: number; origins: Given }) => string;
  };
};

export const messages = catalogue<Words>({ de, en });
