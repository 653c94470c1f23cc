import type { Role } from '@vorrang/planning';

type Word = 'overview' | 'projects' | 'facts' | 'compare' | 'import' | 'decisions' | 'administration';
type Area = { path: string; word: Word; roles: readonly Role[] };

const everyone: readonly Role[] = ['administrator', 'planner', 'clerk', 'council', 'reader'];

/** The areas of a city in the order of the navigation, and whom each serves. */
const areas: readonly Area[] = [
  { path: '', word: 'overview', roles: everyone },
  { path: '/projects', word: 'projects', roles: everyone },
  { path: '/facts', word: 'facts', roles: everyone },
  { path: '/compare', word: 'compare', roles: everyone },
  { path: '/import', word: 'import', roles: ['administrator', 'planner'] },
  { path: '/decisions', word: 'decisions', roles: everyone },
  { path: '/administration', word: 'administration', roles: ['administrator'] },
];

export const areasFor = (role: Role): readonly Area[] => areas.filter((area) => area.roles.includes(role));
