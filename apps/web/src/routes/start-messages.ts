// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './start-messages/de.json' with { type: 'json' };
import en from './start-messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  headline: string;
  lead: string;
  try: string;
  tryText: string;
  as: string;
  own: string;
  ownText: string;
  yourCities: string;
  open: (given: { city: Given }) => string;
  steps: readonly string[];
  how: string;
  events: string;
  create: string;
  noCity: string;
};

export const messages = catalogue<Words>({ de, en });
