import { join } from 'node:path';
import { scratchCopy } from '@vorrang/planning/testing';
import { afterAll, expect, test } from 'vitest';
import type * as PlanFor from '../engines/plan-for.ts';
import type * as Door from '../index.ts';
import { tinyTown } from '../testing/tiny-scenario.ts';

const scratch = scratchCopy(join(import.meta.dirname, '../..'));
afterAll(() => scratch.remove());

test('a kind of rule is added by its folder, its second witness and two files that are there: it is read, kept, proven, told and asked for in a form', async () => {
  scratch.add(
    'constraints/festival/festival.ts',
    `import type { Mode } from '@vorrang/planning';
     import { defineConstraint, moment, nameOf, refersTo, stored } from '../constraint.ts';
     const settings = stored('festival', {
       project: refersTo('projects', { de: 'Projekt', en: 'Project' }),
       period: moment('periods', { de: 'Fest', en: 'Festival' }),
     });
     const fixes = (_, { project, period }) => ({
       forbids: [{ project, when: (_mode: Mode, start: number) => start === period }],
     });
     export const festival = defineConstraint({
       kind: 'festival',
       title: { de: 'Fest', en: 'Festival' },
       settings,
       sample: ({ projects }) => ({ kind: 'festival' as const, project: projects[0].id, period: 0 }),
       fixes,
       rows(builder, settings) {
         builder.fixVariables(fixes(builder.scenario, settings));
         return [];
       },
       check: ({ of }, { project, period }) => [
         { state: of.get(project)?.period === period ? 'broken' : 'kept', subject: { project }, amount: 0, unit: 'projects' },
       ],
       sentence: (scenario, { project }) => ({ de: nameOf(scenario, project) + ' nicht im Fest', en: nameOf(scenario, project) + ' not during the festival' }),
       explain: (scenario, _, { project }) => ({ de: nameOf(scenario, project) + ' wartet', en: nameOf(scenario, project) + ' waits' }),
       scope: ({ project }) => [project],
     });`,
  );
  scratch.add(
    'evaluation/verify/rules/festival.ts',
    `import { type VerifyRule, violation } from '../lookup.ts';
     export const festival: VerifyRule = {
       price({ projects }, { project, period }) {
         projects.get(String(project)).adds.push((_mode, start) => (start === period ? -Infinity : 0));
       },
       violations: ({ byProject }, { project, period }, position) =>
         byProject.get(String(project))?.period === period
           ? [violation('festival', '/constraints/' + position, 'Es ist Fest.', 'There is a festival.', position)]
           : [],
     };`,
  );
  scratch.edit('constraints/index.ts', 'import { moratorium }', "import { festival } from './festival/festival.ts';\n");
  scratch.edit('constraints/index.ts', '  precedence,\n  atMostOne,', '  festival,\n');
  scratch.edit('evaluation/verify/rules/index.ts', 'import { money }', "import { festival } from './festival.ts';\n");
  scratch.edit('evaluation/verify/rules/index.ts', '    precedence,\n', '    festival,\n');

  const door = await scratch.load<typeof Door>('index.ts');
  const { planFor } = await scratch.load<typeof PlanFor>('engines/plan-for.ts');
  const solve = (scenario: ReturnType<typeof tinyTown>) => planFor(scenario, { seed: 1, now: () => performance.now() });
  const free = await solve(tinyTown());
  const first = free.starts[0]!;
  const rule = { kind: 'festival', project: first.project, period: first.period };
  const town = tinyTown({ constraints: [rule] });

  expect(door.judgeScenario(town).ok).toBe(true);
  expect(door.judgeScenario({ ...town, constraints: [{ ...rule, period: -1 }] }).ok, 'settings are checked').toBe(
    false,
  );
  const plan = await solve(town);
  expect(plan.status).toBe('optimal');
  expect(plan.starts).not.toContainEqual(first);
  expect(plan.objective!).toBeLessThanOrEqual(free.objective!);
  expect(door.verify(town, plan)).toMatchObject({ valid: true, violations: [] });
  expect(door.verify(town, { ...free, scenario: plan.scenario }).violations).toMatchObject([{ rule: 'festival' }]);
  const name = town.projects.find(({ id }) => id === first.project)!.name;
  expect(door.findingsFor(town, plan)).toContainEqual(
    expect.objectContaining({ sentence: { de: `${name} wartet`, en: `${name} waits` } }),
  );
  expect(door.constraintSentence(town, rule).en).toBe(`${name} not during the festival`);
  expect(door.constraintKinds().find(({ kind }) => kind === 'festival')).toMatchObject({
    title: { en: 'Festival' },
    settings: { properties: { period: { titles: { de: 'Fest' }, refersTo: 'periods' } } },
  });
  expect(JSON.stringify(door.scenarioJsonSchema())).toContain('"festival"');
  expect(scratch.edits).toEqual(['constraints/index.ts', 'evaluation/verify/rules/index.ts']);
});
