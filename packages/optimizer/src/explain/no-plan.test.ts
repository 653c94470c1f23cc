import type { Plan, Project, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { planFor } from '../engines/plan-for.ts';
import { mode, project, tinyTown } from '../testing/tiny-scenario.ts';
import { explainNoPlan } from './no-plan.ts';

const solve = (scenario: Scenario) => planFor(scenario, { now: () => performance.now(), timeLimitSeconds: 20 });
const never = () => Promise.reject(new Error('nothing has to be solved'));
const mandatoryProject = (id: string, cost: number, changes: Partial<Project> = {}) =>
  project(id, { mandatory: true, modes: [mode('build', { cost: [cost], effects: { safety: 1 } })], ...changes });

/** A hall that costs 13 where a year has 11: no plan, and a pond that only wants the same money. */
const town = tinyTown({
  constraints: [],
  projects: [
    mandatoryProject('hall', 13),
    project('pond', { modes: [mode('dig', { cost: [1] })] }),
    project('path', { fundingSources: [], modes: [mode('pave', { cost: [0] })] }),
  ],
});

test('of an infeasible plan it is told what cannot hold together and what would repair it', async () => {
  const { status, conflict, repairs, sentences } = await explainNoPlan(town, await solve(town), undefined, never);
  expect(status).toBe('infeasible');
  expect(conflict.map(({ rule }) => rule).sort()).toEqual(['money', 'once']);
  expect(repairs.map(({ kind }) => kind)).toEqual(['money', 'promise']);
  expect(sentences[0]!.de).toMatch(/^Es gibt keinen Plan, der alle Regeln einhält\. Diese Zusagen/);
  expect(sentences.map(({ en }) => en)).toContain('– “Hall” is a mandatory project.');
  expect(sentences).toHaveLength(2 + conflict.length + repairs.length);
});
test('a project is told whether it is part of the conflict, only draws on what is scarce in it, or neither', async () => {
  const plan = await solve(town);
  const of = async (id: string) => {
    const { part, sentences } = await explainNoPlan(town, plan, id, never);
    return { ...part, first: sentences[0]!, second: sentences[1]! };
  };
  const hall = await of('hall');
  expect(hall).toMatchObject({ part: 'named', promises: [{ rule: 'once' }, { rule: 'money' }] });
  expect(hall.first.de).toMatch(/^„Hall“ ist Teil des Widerspruchs: „Hall“ ist ein Pflichtprojekt\./);
  expect(hall.second.en).toMatch(/^A change to it would help: Without this promise there is a plan: “Hall”/);
  expect(await of('pond')).toMatchObject({
    part: 'draws',
    promises: [{ rule: 'money' }],
    first: { en: expect.stringMatching(/^“Pond” is not named in the conflict, but needs what is scarce in it:/) },
  });
  expect(await of('path')).toMatchObject({ part: 'none', promises: [], repairs: [] });
});
test('a plan file without its conflict is solved anew; one that is wrong is told so', async () => {
  const plan = await solve(town);
  const bare: Plan = { ...plan };
  delete bare.conflict;
  delete bare.repairs;
  const again = await explainNoPlan(town, bare, undefined, solve);
  expect(again.conflict).toEqual(plan.conflict);
  const possible = { ...town, projects: town.projects.slice(1) };
  const wrong = await explainNoPlan(possible, bare, undefined, solve);
  expect(wrong.sentences).toMatchObject([{ de: expect.stringMatching(/^Es gibt doch einen Plan/) }]);
});
