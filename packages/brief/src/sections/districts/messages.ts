// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  noDistricts: string;
  caption: string;
  district: string;
  population: string;
  projects: string;
  cost: string;
  perHead: string;
  liveNear: string;
  cityWide: string;
  total: string;
  source: string;
  served: (given: { nearMetres: number }) => string;
  placeOnly: string;
  peopleUnknown: string;
};

export const messages = catalogue<Words>({ de, en });
