// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  plans: string;
  plan: string;
  noPlan: (given: { plan: Given }) => string;
  noPlans: string;
  about: (given: { scenario: Given; day: Given }) => string;
  listed: (given: { id: Given; scenario: Given; day: Given; points: Given; gap: Given }) => string;
  atMost: (given: { percent: Given }) => string;
  noBound: string;
};

export const messages = catalogue<Words>({ de, en });
