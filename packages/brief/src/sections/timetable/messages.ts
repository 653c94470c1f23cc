// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  heading: string;
  nothingStarts: string;
  year: string;
  total: string;
  source: string;
  works: string;
  alt: string;
  noPhases: string;
  allPhased: string;
  somePhased: (given: { phased: number; programme: number }) => string;
  starts: { phased: string; works: string };
  startsByYear: { phased: string; works: string };
};

export const messages = catalogue<Words>({ de, en });
