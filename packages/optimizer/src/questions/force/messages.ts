// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  restated: (given: { project: Given; named: boolean; year: Given }) => string;
  already: (given: { project: Given }) => string;
  cues: string;
};

export const messages = catalogue<Words>({ de, en });
