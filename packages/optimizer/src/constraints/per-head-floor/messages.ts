// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  atLeast: string;
  sentence: (given: { name: Given; perHead: Given }) => string;
  tooLittle: (given: { name: Given; amount: Given; perHead: Given }) => string;
  exactly: (given: { name: Given; perHead: Given }) => string;
  more: (given: { name: Given; amount: Given; perHead: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
