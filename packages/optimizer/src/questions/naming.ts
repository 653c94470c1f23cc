import type { Scenario } from '@vorrang/planning';
import { type NamingField, listOf } from './fields.ts';

export { quoted } from '../explain/sentences.ts';
/** What something of the city is called; its id where it is not there. */
export const nameIn = (scenario: Scenario, field: NamingField, id: string): string =>
  scenario[listOf[field]].find((one) => one.id === id)?.name ?? id;
