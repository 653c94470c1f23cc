// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  district: string;
  most: string;
  title: string;
  sentence: (given: { name: Given; most: number }) => string;
  measured: (given: { name: Given; amount: number; when: Given; most: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
