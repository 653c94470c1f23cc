// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  restated: (given: { project: Given; other: Given }) => string;
  cost: (given: { project: Given; cost: Given }) => string;
  noStart: (given: { project: Given; cost: Given }) => string;
  waits: (given: { project: Given; start: Given; points: Given; cost: Given }) => string;
  exchange: (given: { waiting: Given; built: Given }) => string;
  cues: string;
};

export const messages = catalogue<Words>({ de, en });
