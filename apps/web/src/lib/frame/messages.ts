// Made from the files beside it by `npm run languages`.
import { type Given, catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  product: string;
  skip: string;
  navigation: string;
  overview: string;
  projects: string;
  facts: string;
  compare: string;
  import: string;
  decisions: string;
  administration: string;
  signIn: string;
  signOut: string;
  theme: { auto: string; light: string; dark: string };
  roles: { administrator: string; planner: string; clerk: string; council: string; reader: string };
  somethingWrong: string;
  notFound: string;
  back: string;
  assumed: (given: { files: Given }) => string;
  confirm: string;
  downloads: { lead: string; whole: string };
};

export const messages = catalogue<Words>({ de, en });
