// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './edit-messages/de.json' with { type: 'json' };
import en from './edit-messages/en.json' with { type: 'json' };

type Words = {
  map: string;
  lead: string;
  modes: { select: string; point: string; linestring: string; polygon: string };
  mode: string;
  add: string;
  newPart: { point: string; line: string; area: string };
  here: string;
  undo: string;
  kinds: { point: string; line: string; area: string };
  part: (given: { kind: Given; n: Given }) => string;
  positions: (given: { n: number; text: Given }) => string;
  position: (given: { n: Given }) => string;
  number: string;
  lat: string;
  lon: string;
  actions: string;
  extend: string;
  remove: string;
  after: string;
  drop: string;
  more: (given: { n: Given }) => string;
  tooFew: (given: { n: number }) => string;
  holes: string;
  none: string;
  outside: string;
  broken: string;
};

export const messages = catalogue<Words>({ de, en });
