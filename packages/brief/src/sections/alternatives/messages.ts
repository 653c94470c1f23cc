// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  proposal: string;
  caption: string;
  alternative: string;
  projects: string;
  payments: string;
  valuePoints: string;
  doNothing: string;
  onlyMandatory: string;
  source: string;
  nothingBroken: string;
  broken: (given: { promises: number }) => string;
  andMore: (given: { n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
