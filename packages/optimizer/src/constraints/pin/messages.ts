// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  sentence: (given: {
    name: Given;
    named: boolean;
    option: Given;
    time: string;
    from: Given;
    to: Given;
    reason: Given;
  }) => string;
  broken: (given: { name: Given; named: boolean; option: Given; time: string; from: Given; to: Given }) => string;
  kept: (given: { name: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
