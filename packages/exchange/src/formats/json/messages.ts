// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  thisIsJson: string;
  inArchiveIsNo: (given: { name: Given }) => string;
  notImported: (given: { names: Given }) => string;
  typeError: (given: { odd: number }) => string;
  earlierEditionsOfPlan: (given: { editions: Given }) => string;
  quoted: (given: { name: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
