// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  encodingError: (given: { said: Given }) => string;
  theseShapefilesCannotBe: string;
  missingFile: string;
  deletedRow: (given: { count: number }) => string;
  missingCell: (given: { shapes: Given; records: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
