// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  noTile: (given: { most: Given }) => string;
  noLayer: (given: { names: Given }) => string;
  outdated: string;
  noBaseMap: string;
};

export const messages = catalogue<Words>({ de, en });
