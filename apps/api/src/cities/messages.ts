// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  typeToDelete: (given: { name: Given }) => string;
  taken: string;
  damaged: (given: { known: boolean; place: Given }) => string;
  noBackup: (given: { what: string }) => string;
};

export const messages = catalogue<Words>({ de, en });
