import type { Role, Text } from '@vorrang/planning';
import { messages } from './messages.ts';

type Area = { path: string; label: Text; roles: readonly Role[] };

const everyone: readonly Role[] = ['administrator', 'planner', 'clerk', 'council', 'reader'];

/** The areas of a city in the order of the navigation, and whom each serves. A new one may bring its label from its own folder. */
const areas: readonly Area[] = [
  { path: '', label: messages.texts.overview, roles: everyone },
  { path: '/projects', label: messages.texts.projects, roles: everyone },
  { path: '/facts', label: messages.texts.facts, roles: everyone },
  { path: '/compare', label: messages.texts.compare, roles: everyone },
  { path: '/import', label: messages.texts.import, roles: ['administrator', 'planner'] },
  { path: '/decisions', label: messages.texts.decisions, roles: everyone },
  { path: '/administration', label: messages.texts.administration, roles: ['administrator'] },
];

export const areasFor = (role: Role): readonly Area[] => areas.filter((area) => area.roles.includes(role));
