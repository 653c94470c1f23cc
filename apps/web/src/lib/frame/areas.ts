import { type Role, type Text, roles } from '@vorrang/planning';
import { messages } from './messages.ts';

type Area = { path: string; label: Text; roles: readonly Role[] };

/** The areas of a city in the order of the navigation, and whom each serves. A new one may bring its label from its own folder. */
const areas: readonly Area[] = [
  { path: '', label: messages.texts.overview, roles },
  { path: '/projects', label: messages.texts.projects, roles },
  { path: '/facts', label: messages.texts.facts, roles },
  { path: '/compare', label: messages.texts.compare, roles },
  { path: '/import', label: messages.texts.import, roles: ['administrator', 'planner'] },
  { path: '/decisions', label: messages.texts.decisions, roles },
  { path: '/administration', label: messages.texts.administration, roles: ['administrator'] },
];

export const areasFor = (role: Role): readonly Area[] => areas.filter((area) => area.roles.includes(role));
