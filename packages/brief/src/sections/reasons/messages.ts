// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  pointsByRules: (given: { section: Given }) => string;
  pointsOfList: string;
  noneAtAssets: (given: { told: number }) => string;
  worstAssets: (given: { shown: Given; own: Given }) => string;
  assets: string;
  project: string;
  asset: string;
  condition: string;
  lastInspected: string;
  actBy: string;
  never: string;
  later: string;
  assetsSource: string;
  reportsOfNone: (given: { n: number }) => string;
  reportsOfSome: (given: { n: number; projects: number; cut: boolean; list: Given }) => string;
  heading: string;
  conflict: string;
  repairs: string;
  caption: string;
  kind: string;
  projects: string;
  proposed: string;
  cost: string;
  otherKinds: (given: { n: number }) => string;
  total: string;
  source: string;
  noneMandatory: string;
  dutiesOfList: (given: { duties: number; proposed: number; waiting: number; list: Given }) => string;
  mandatory: (given: { projects: Given }) => string;
  others: (given: { n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
