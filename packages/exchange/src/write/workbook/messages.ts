// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  fundingSources: string;
  resources: string;
  districts: string;
  assets: string;
  inspections: string;
  trafficCounts: string;
  projects: string;
  inWorks: string;
  costsByYear: string;
  phases: string;
  rules: string;
  columns: {
    funding: readonly string[];
    resources: readonly string[];
    districts: readonly string[];
    assets: readonly string[];
    inspections: readonly string[];
    trafficCounts: readonly string[];
    projects: readonly string[];
    costs: readonly string[];
    phases: readonly string[];
    rules: readonly string[];
  };
};

export const messages = catalogue<Words>({ de, en });
