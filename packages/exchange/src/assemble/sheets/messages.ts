// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  typeError: (given: { row: Given; column: Given; type: string; value: Given }) => string;
  foreignKey: (given: { row: Given; value: Given; known: Given }) => string;
  sumRow: (given: { row: Given }) => string;
  leaveRowOut: string;
  sum: string;
  entryOfItsOwn: string;
};

export const messages = catalogue<Words>({ de, en });
