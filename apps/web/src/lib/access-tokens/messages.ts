// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  lead: string;
  none: string;
  name: string;
  namePlaceholder: string;
  days: string;
  make: string;
  owner: string;
  created: string;
  expires: string;
  lastUsed: string;
  never: string;
  revoke: string;
  revokeAbout: (given: { name: Given }) => string;
  revokeText: string;
  cancel: string;
  once: string;
  token: string;
  address: string;
  settings: string;
  copy: string;
  copied: string;
  notCopied: string;
};

export const messages = catalogue<Words>({ de, en });
