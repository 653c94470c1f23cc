// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  none: string;
  caption: string;
  date: string;
  body: string;
  outcome: string;
  responsible: string;
  reason: string;
  outcomes: { adopted: string; 'adopted-with-changes': string; rejected: string; deferred: string };
};

export const messages = catalogue<Words>({ de, en });
