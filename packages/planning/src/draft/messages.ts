// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '../catalogue.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = { gone: (given: { place: Given }) => string };

export const messages = catalogue<Words>({ de, en });
