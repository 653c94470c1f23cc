// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: { administrator: string; invitation: string; password: string };
  lead: { administrator: string; invitation: string; password: string };
  name: string;
  email: string;
  password: string;
  passwordHint: string;
  go: string;
};

export const messages = catalogue<Words>({ de, en });
