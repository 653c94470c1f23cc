// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  delayOfOne: (given: { along: Given; vehicles: Given; hours: Given }) => string;
  delays: (given: { sites: Given; hours: Given; name: Given; worst: Given; overloaded: number }) => string;
  label: string;
};

export const messages = catalogue<Words>({ de, en });
