// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  text: string;
  amountFrom: string;
  number: string;
  wholeNumberFrom: string;
  dateLikeOrQ: string;
  yearLike: string;
  typeError: (given: { row: Given; column: Given; type: Given; value: Given }) => string;
  foreignKey: (given: { row: Given; what: Given; value: Given; known: Given }) => string;
  sumRow: (given: { row: Given }) => string;
  leaveRowOut: string;
  sum: string;
  entryOfItsOwn: string;
};

export const messages = catalogue<Words>({ de, en });
