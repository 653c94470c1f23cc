// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  fields: {
    name: string;
    kind: string;
    district: string;
    mandatory: string;
    earliest: string;
    deadline: string;
    sources: string;
    cost: string;
    followUp: string;
    description: string;
  };
  editOf: (given: { field: Given; name: Given }) => string;
  amountOf: (given: { field: Given; option: Given }) => string;
  yes: string;
  no: string;
  whole: string;
  noLimit: string;
  noList: string;
  basis: string;
  basisExample: string;
  noBasis: string;
  trust: string;
  trusts: { estimated: string; measured: string };
  before: (given: { costs: Given }) => string;
  take: string;
  leave: string;
  saving: string;
  keys: string;
  undo: string;
  redo: string;
  undone: (given: { known: boolean; reason: Given }) => string;
  saved: (given: { how: string; n: number; name: Given; told: Given }) => string;
  savedShort: (given: { how: string; n: number; told: Given }) => string;
  unreachable: string;
  clash: (given: { n: number; name: Given; theirs: Given; mine: Given; told: Given }) => string;
  nothing: string;
  keepMine: string;
  keepTheirs: string;
};

export const messages = catalogue<Words>({ de, en });
