// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = { title: string; record: string; byFor: (given: { who: Given; reason: Given }) => string; none: string };

export const messages = catalogue<Words>({ de, en });
