// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  bar: string;
  ticked: (given: { n: number; told: Given }) => string;
  together: (given: { cost: Given }) => string;
  hidden: (given: { n: number; told: Given }) => string;
  severalLists: string;
  what: string;
  choose: string;
  fields: {
    district: string;
    deadline: string;
    earliest: string;
    kind: string;
    mandatory: string;
    addSource: string;
    dropSource: string;
  };
  change: (given: { n: number; told: Given }) => string;
  have: (given: { n: number; told: Given }) => string;
  drop: string;
};

export const messages = catalogue<Words>({ de, en });
