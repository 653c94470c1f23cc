import { type Role, type Text, roles } from '@vorrang/planning';
import { messages } from './messages.ts';

type Area = { path: string; label: Text; roles: readonly Role[]; keys: string };

/** The areas of a city in the order of the navigation, whom each serves, and the keys that lead there. A new one may bring its label from its own folder. */
const areas: readonly Area[] = [
  { path: '', label: messages.texts.overview, roles, keys: 'g o' },
  { path: '/projects', label: messages.texts.projects, roles, keys: 'g p' },
  { path: '/facts', label: messages.texts.facts, roles, keys: 'g f' },
  { path: '/compare', label: messages.texts.compare, roles, keys: 'g v' },
  { path: '/import', label: messages.texts.import, roles: ['administrator', 'planner'], keys: 'g i' },
  { path: '/decisions', label: messages.texts.decisions, roles, keys: 'g e' },
  { path: '/administration', label: messages.texts.administration, roles: ['administrator'], keys: 'g a' },
];

export const areasFor = (role: Role): readonly Area[] => areas.filter((area) => area.roles.includes(role));
