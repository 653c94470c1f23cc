import { type Scenario, withoutLimit } from '@vorrang/planning';
import { activeRules } from '../instance/active-rules.ts';

import { type ConstraintReference, mandatory, reference } from './constraint-reference.ts';
import { messages } from './messages.ts';

/** A promise with the way to take it back: the Scenario without it. */
export type Retractable = ConstraintReference & { without: (scenario: Scenario) => Scenario };

/** Everything a city could take back, the cheapest to take back last. */
export const promisesOf = (scenario: Scenario): Retractable[] => [
  ...storedRules(scenario),
  ...resources(scenario),
  ...sources(scenario),
  ...mandatoryProjects(scenario),
];

/** What somebody promised beyond the money and the crews: every stored rule that forbids something, and every mandatory project. */
export const restrictionsOf = (scenario: Scenario): Retractable[] => [
  ...storedRules(scenario),
  ...mandatoryProjects(scenario),
];

/** A rule that forbids nothing stands in the place of the one taken back, so that the others keep their positions. */
const harmless = { kind: 'at-most-one', projects: [] };

const storedRules = (scenario: Scenario): Retractable[] =>
  activeRules(scenario).flatMap((one): Retractable[] => {
    const { rule, settings, position } = one;
    const fullRelaxation = rule.fullRelaxation ? rule.fullRelaxation(settings) : harmless;
    if (position === undefined || rule.onlyPays || fullRelaxation === null) return [];
    const projects = rule.scope(settings);
    return [
      {
        ...reference(scenario, one, projects ? { projects: [...projects] } : {}),
        without: (variant) => ({
          ...variant,
          constraints: variant.constraints.map((own, i) => (i === position ? (fullRelaxation as typeof own) : own)),
        }),
      },
    ];
  });

const resources = (scenario: Scenario): Retractable[] =>
  scenario.resources.map(({ id, name }): Retractable => ({
    rule: 'capacity',
    subject: { resource: id },
    sentence: messages.texts.capacityEnds({ name }),
    without: (variant) => ({
      ...variant,
      resources: variant.resources.map((one) =>
        one.id === id ? { ...one, capacity: one.capacity.map(() => 1e15) } : one,
      ),
    }),
  }));

const sources = (scenario: Scenario): Retractable[] =>
  scenario.fundingSources.map(({ id, name }): Retractable => ({
    rule: 'money',
    subject: { fundingSource: id },
    sentence: messages.texts.budgetEnds({ name }),
    without: (variant) => ({
      ...variant,
      fundingSources: variant.fundingSources.map((one) => (one.id === id ? withoutLimit(one) : one)),
    }),
  }));

const mandatoryProjects = (scenario: Scenario): Retractable[] =>
  scenario.projects
    .filter((project) => project.mandatory)
    .map((project): Retractable => ({
      ...mandatory(project),
      without: (variant) => ({
        ...variant,
        projects: variant.projects.map((one) => (one.id === project.id ? { ...one, mandatory: false } : one)),
      }),
    }));
