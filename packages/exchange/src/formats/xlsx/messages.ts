// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  formulaWithoutValue: (given: { example: Given; where: Given }) => string;
  formulaError: (given: { example: Given; where: Given }) => string;
  hiddenSheet: (given: { listed: Given }) => string;
  hiddenRow: (given: { rows: number; listed: Given }) => string;
  hiddenColumn: (given: { names: number; listed: Given }) => string;
  thisExcelFileCannot: string;
  cells: (given: { column: Given; n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
