// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  unknownProject: (given: { project: Given }) => string;
  unknownOption: (given: { name: Given; mode: Given }) => string;
  noPeriod: (given: { period: Given }) => string;
  fingerprint: (given: { scenario: Given }) => string;
  kind: (given: { kind: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
