// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  benefitHorizon: (given: { period: Given; last: Given }) => string;
  notLoaded: (given: { kinds: Given }) => string;
  notGiven: (given: { kinds: Given }) => string;
  programmeStart: string;
  money: string;
  staff: string;
  deadlines: string;
  rules: string;
  value: string;
  theMoney: string;
  noPlanProven: string;
  noPlanClaimed: string;
  noPlanFound: string;
  needsPlan: (given: { noPlan: Given }) => string;
  titleOfScenario: (given: { scenario: Given }) => string;
  titleOfCity: (given: { city: Given; scenario: Given }) => string;
  withoutProposal: string;
  proposalNoDecision: string;
  unconfirmed: (given: { open: number; fromFiles: boolean; files: Given; section: Given }) => string;
  unconfirmedFiles: (given: { files: Given }) => string;
  facts: {
    district: string;
    asset: string;
    inspection: string;
    report: string;
    trafficCount: string;
    transit: string;
    address: string;
  };
  saving: (given: { ways: string; cents: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
