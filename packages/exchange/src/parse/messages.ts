// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  row: (given: { row: Given; text: Given }) => string;
  extraCell: (given: { row: Given; cells: Given; width: Given }) => string;
  rowsHaveFewerCells: (given: { rows: Given; first: Given }) => string;
  rowHasOnlyOf: (given: { row: Given; cells: Given; width: Given }) => string;
  missingCell: (given: { rows: number; first: Given; ifRowsLength5: boolean }) => string;
  noHeaderRowWith: string;
  titleRowAboveTable: string;
  numbersOfColumns: string;
  headingsOnceMore: string;
  noteBelowTable: string;
  emptyRow: string;
  headingRows: (given: { first: Given; last: Given; columns: Given }) => string;
  amountsCountIn: (given: { words: Given; unit: Given }) => string;
  units: { '1': string; '1000': string; '1000000': string; '1000000000': string };
};

export const messages = catalogue<Words>({ de, en });
