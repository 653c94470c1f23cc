import type { Facts, Language, Scenario } from '@vorrang/planning';
import type { WrittenTable } from '../../formats/format.ts';
import { districtsTable, fundingTable, resourcesTable } from './city.ts';
import { factTables } from './facts.ts';
import { costsTable, phasesTable, projectsTable } from './projects.ts';
import { rulesTable } from './rules.ts';

/**
 * A Scenario and what the city knows as the sheets an import reads: projects (each with its cheapest option), costs by year, phases,
 * funding sources, resources, districts, rules, assets, inspections and traffic counts; sheets without rows are left out. Never fails.
 * Source: packages/planning/scenario-format.md, facts-format.md.
 */
export const cityWorkbook = (
  scenario: Scenario,
  facts: Pick<Facts, 'district' | 'asset' | 'inspection' | 'trafficCount'>,
  language: Language,
): WrittenTable[] =>
  [
    projectsTable(scenario, language),
    costsTable(scenario, language),
    phasesTable(scenario, language),
    fundingTable(scenario, language),
    resourcesTable(scenario, language),
    districtsTable(scenario, facts, language),
    rulesTable(scenario, language),
    ...factTables(facts, language),
  ].filter(({ rows }) => rows.length > 0);
