// Made from the files beside it by `npm run languages`.
import { catalogue } from '@vorrang/planning';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Words = {
  at: string;
  who: string;
  what: string;
  target: string;
  why: string;
  details: string;
  operations: {
    'account.create': string;
    'account.remove': string;
    'access-token.create': string;
    'access-token.revoke': string;
    'administrator-link.create': string;
    'brief.write': string;
    'city.create': string;
    'city.delete': string;
    'city.restore': string;
    'city.update': string;
    'decision.correct': string;
    'decision.record': string;
    'demo.remove': string;
    'installation-administrator.set': string;
    'import.confirm': string;
    'import.confirm-assumptions': string;
    'import.undo': string;
    'import.update': string;
    'invitation.create': string;
    'invitation.use': string;
    'password-link.create': string;
    'password.change': string;
    'plan.create': string;
    'project.update': string;
    'role.set': string;
    'scenario.confirm-assumption': string;
    'scenario.create': string;
    'scenario.delete': string;
    'scenario.update': string;
    'solve.cancel': string;
    'solve.start': string;
  };
};

export const messages = catalogue<Words>({ de, en });
