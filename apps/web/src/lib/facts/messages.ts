// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  lead: string;
  none: string;
  toImport: string;
  sources: string;
  what: string;
  rows: string;
  file: string;
  since: string;
  kinds: {
    district: string;
    asset: string;
    inspection: string;
    report: string;
    trafficCount: string;
    transit: string;
    address: string;
  };
  coming: string;
  failed: string;
  inScenarios: string;
  condition: string;
  conditionLead: (given: { year: Given; least: Given }) => string;
  noConditions: string;
  asset: string;
  kind: string;
  health: string;
  actBy: string;
  later: string;
  fails: string;
  basis: string;
  needs: string;
  needsLead: (given: { reports: Given; near: boolean; elsewhere: Given; byTraffic: boolean }) => string;
  place: string;
  reports: string;
  kindsReported: string;
  rank: string;
  campaigns: string;
  campaignsLead: string;
  campaign: (given: { reports: Given; kind: Given; from: Given }) => string;
  more: (given: { n: Given }) => string;
  basedOn: (given: { basis: string; year: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
