// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  bound: (given: { proven: Given; bound: Given }) => string;
  boundBy: string;
  boundAboveCertificate: (given: { bound: Given; proven: Given }) => string;
  boundClaimed: (given: { bound: Given; some: boolean; proven: Given }) => string;
  certificate: (given: { at: Given }) => string;
  certificateProves: (given: { bound: Given; stated: Given }) => string;
  statusWithNumbers: (given: { status: Given; field: Given }) => string;
  statusWithStarts: (given: { status: Given }) => string;
  noPlanClaimed: string;
  objective: (given: { objective: Given; stated: Given }) => string;
  withoutBound: string;
  boundBelowValue: (given: { bound: Given; objective: Given }) => string;
  gap: (given: { real: Given; gap: Given }) => string;
  optimalWithGap: (given: { real: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
