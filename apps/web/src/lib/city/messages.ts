// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  title: string;
  people: string;
  name: string;
  email: string;
  role: string;
  remove: string;
  setRole: string;
  takeRole: (given: { name: Given }) => string;
  password: string;
  invite: string;
  inviteLead: string;
  link: string;
  city: string;
  cityName: string;
  currency: string;
  language: string;
  format: string;
  zone: string;
  month: string;
  extent: string;
  sides: readonly string[];
  reason: string;
  save: string;
  saved: string;
  backup: string;
  backupLead: string;
  download: string;
  events: string;
  eventsLead: string;
  older: string;
  remove_: string;
  removeLead: (given: { name: Given }) => string;
  removeDemo: string;
  confirm: string;
};

export const messages = catalogue<Words>({ de, en });
