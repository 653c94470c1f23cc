// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  restated: (given: { where: boolean; district: Given; when: boolean; year: Given }) => string;
  count: (given: { n: number }) => string;
  work: (given: { project: Given; from: Given; long: boolean; until: Given; cost: Given }) => string;
  more: (given: { n: number }) => string;
  cues: string;
};

export const messages = catalogue<Words>({ de, en });
