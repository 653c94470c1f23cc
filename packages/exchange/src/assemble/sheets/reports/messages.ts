// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  reports: string;
  onlyKind: string;
  text: string;
  day: string;
  missingCell: (given: { count: Given; all: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
