// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  works: (given: { name: Given }) => string;
  finish: (given: { name: Given }) => string;
  grant: (given: { name: Given }) => string;
  decision: (given: { body: Given }) => string;
  proposal: string;
};

export const messages = catalogue<Words>({ de, en });
