// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  atMost: string;
  title: string;
  sentence: (given: { tonnes: Given }) => string;
  measured: (given: { tonnes: Given; state: string; rest: Given; most: string; project: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
