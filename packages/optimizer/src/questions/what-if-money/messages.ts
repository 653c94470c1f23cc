// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  restated: (given: {
    when: boolean;
    year: Given;
    named: boolean;
    source: Given;
    amount: Given;
    less: boolean;
  }) => string;
  nothingThere: string;
  part: (given: { source: Given; money: Given }) => string;
  shared: (given: { year: Given; parts: Given }) => string;
  cues: string;
};

export const messages = catalogue<Words>({ de, en });
