// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  caption: string;
  item: string;
  content: string;
  city: string;
  scenario: string;
  years: string;
  asOf: string;
  fingerprint: string;
  dealtWith: string;
  inCityLanguage: string;
  clerkEntersNumber: string;
  clerkEntersAll: string;
};

export const messages = catalogue<Words>({ de, en });
