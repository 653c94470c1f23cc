// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  summaryTask: (given: { name: Given; below: Given; noLeft: boolean; left: Given }) => string;
  notImported: (given: { between: number; join: Given; ifBetweenLength5: boolean }) => string;
  thisXmlFileOf: string;
  thisScheduleHoldsNo: string;
};

export const messages = catalogue<Words>({ de, en });
