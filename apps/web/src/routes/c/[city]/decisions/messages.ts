// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  lead: string;
  none: string;
  day: string;
  body: string;
  outcome: string;
  responsible: string;
  reason: string;
  plan: string;
  outcomes: { adopted: string; 'adopted-with-changes': string; rejected: string; deferred: string };
  record: string;
  council: string;
  save: string;
  saved: string;
  noPlan: string;
  onlyClerk: string;
};

export const messages = catalogue<Words>({ de, en });
