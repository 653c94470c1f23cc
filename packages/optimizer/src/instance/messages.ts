// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  precedenceCycle: (given: { names: Given }) => string;
  unknownKind: (given: { kind: Given; kinds: Given }) => string;
  pointsRange: (given: { name: Given }) => string;
};

export const messages = catalogue<Words>({ de, en });
