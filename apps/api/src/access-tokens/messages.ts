// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = { noToken: string };

export const messages = catalogue<Words>({ de, en });
