// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  noRoom: string;
  nothingTight: string;
  noRegister: string;
  wornAndWaiting: (given: { projects: number }) => string;
  wornAsset: (given: { asset: Given; year: Given; condition: Given; forecast: boolean; fails: Given }) => string;
  andMore: (given: { n: number }) => string;
  otherDeadlines: (given: { projects: number }) => string;
  lastOfAll: (given: { projects: number }) => string;
  fullyUsed: (given: { name: Given; periods: Given; when: Given }) => string;
  usedUp: (given: { name: Given; years: number; when: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
