// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  noEmergencyAccess: string;
  trafficUnknown: string;
  largestDelays: (given: { shown: Given; told: Given }) => string;
  delays: string;
  project: string;
  along: string;
  vehiclesDay: string;
  vehicleHours: string;
  delaysSource: string;
  overloaded: (given: { list: Given }) => string;
  noLines: string;
  lines: (given: { projects: number; named: boolean; lines: Given }) => string;
  heading: string;
  worksAndDisruption: string;
  worksByYear: string;
  year: string;
  works: string;
  disruption: (given: { periods: Given }) => string;
  disruptionSource: string;
  noDisruption: string;
  others: (given: { n: number }) => string;
};

export const messages = catalogue<Words>({ de, en });
