import type { Constraint, Plan, Project, Scenario } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeOf } from '../explain/chances.ts';
import { planFor } from '../engines/plan-for.ts';
import { bestOf } from '../testing/best-of.ts';
import { everyChoice, mode, project, tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import type { Change, Repair } from './repair.ts';

const now = () => performance.now();
const repairsOf = (plan: Plan) => plan.repairs as Repair[];
const repaired = async (scenario: Scenario) => repairsOf(await planFor(scenario, { now }));
/** The Scenario after a repair, as somebody would enter it who only reads the amounts. */
function after(scenario: Scenario, repair: Repair | Change): Scenario {
  if (repair.kind === 'together') return repair.changes.reduce(after, scenario);
  const next = structuredClone(scenario);
  if (repair.kind === 'money')
    for (const { fundingSource, year, cents } of repair.more) {
      const { budget, debt } = next.fundingSources.find(({ id }) => id === fundingSource)!;
      if (!debt) budget[year]! += cents;
      else debt.ceilingCents = debt.ceilingCents.map((own, y) => (y < year ? own : own + cents));
    }
  if (repair.kind === 'capacity')
    for (const { period, units } of repair.more)
      next.resources.find(({ id }) => id === repair.resource)!.capacity[period]! += units;
  if (repair.kind === 'deadline') next.projects.find(({ id }) => id === repair.project)!.finishBy = repair.finishBy;
  if (repair.kind === 'amount') next.constraints[repair.position]![repair.setting] = repair.to;
  if (repair.kind === 'promise' && repair.position !== undefined)
    next.constraints = next.constraints.filter((_, i) => i !== repair.position);
  if (repair.kind === 'promise' && repair.position === undefined)
    next.projects.find(({ id }) => id === repair.subject.project)!.mandatory = false;
  return next;
}
const mandatoryProject = (id: string, build: Parameters<typeof mode>[1], changes: Partial<Project> = {}) =>
  project(id, { mandatory: true, modes: [mode('build', { effects: { safety: 1 }, ...build })], ...changes });
const town = (projects: Project[], constraints: Constraint[] = []) => tinyTown({ projects, constraints });

test('a hall that is two cents too dear: two cents more in the year that has most, or no duty to build it', async () => {
  const repairs = await repaired(town([mandatoryProject('hall', { cost: [13] })]));
  expect(repairs).toMatchObject([
    { kind: 'money', more: [{ fundingSource: 'budget', year: 1, cents: 2 }], change: expect.closeTo(2 / 22, 9) },
    { kind: 'promise', rule: 'once', subject: { project: 'hall' }, change: 1 },
  ]);
  expect(repairs[0]!.sentence.de).toMatch(
    /^Mit 0,02\s€ mehr aus „City budget“ im Jahr 2028 gibt es einen Plan\.$|^Mit €\s0,02/,
  );
  expect(repairs[1]!.sentence).toEqual({
    de: 'Ohne diese Zusage gibt es einen Plan: „Hall“ ist ein Pflichtprojekt.',
    en: 'Without this promise there is a plan: “Hall” is a mandatory project.',
  });
});

test('where taking the duty back changes less than four times the money, it is told first', async () => {
  const repairs = await repaired(town([mandatoryProject('hall', { cost: [99] })]));
  expect(repairs.map(({ kind, change }) => [kind, change])).toEqual([
    ['promise', 1],
    ['money', 4],
  ]);
});

test('two sites that need three crews together: the missing crew in the first year, and the sentence counts it', async () => {
  const activities = (id: string, crew: number) => mandatoryProject(id, { demand: { crew: [crew] } }, { finishBy: 1 });
  const repairs = await repaired(town([activities('east', 2), activities('west', 1)]));
  expect(repairs[0]).toMatchObject({
    kind: 'capacity',
    resource: 'crew',
    more: [{ period: 0, units: 1 }],
    change: 0.25,
  });
  expect(repairs[0]!.sentence.en).toBe('With more of “Crew” (2027: 1 crews) there is a plan.');
  expect(repairs.map(({ kind }) => kind)).toEqual(['capacity', 'deadline', 'promise']);
});

test('a deadline that falls before a permit moves by exactly the years the works need', async () => {
  const late = mandatoryProject('tram', { cost: [0, 0] }, { earliestStart: 1, finishBy: 1 });
  const repairs = await repaired(town([late]));
  expect(repairs).toMatchObject([
    { kind: 'deadline', project: 'tram', periods: 2, finishBy: 3 },
    { kind: 'promise', rule: 'once' },
  ]);
  expect(repairs[0]!.sentence.de).toBe('Darf „Tram“ 2 Jahre später fertig werden (bis Ende 2029), gibt es einen Plan.');
});

test('of three schools asked for, only two can be paid: two instead of three, in the words of the rule', async () => {
  const school = (id: string) => project(id, { modes: [mode('build', { cost: [8], effects: { safety: 1 } })] });
  const projects = ['north', 'south', 'west'].map(school);
  const atLeast = { kind: 'at-least', projects: projects.map(({ id }) => id), count: 3 };
  const repairs = await repaired(town(projects, [atLeast]));
  const [money, count] = ['money', 'amount'].map((kind) => repairs.find((one) => one.kind === kind)!);
  expect(money).toMatchObject({ more: [{ cents: 2 }] });
  expect(count).toMatchObject({ rule: 'at-least', position: 0, setting: 'count', from: 3, to: 2 });
  expect(count!.sentence.en).toBe(
    'With this promise in place of the one made there is a plan: At least 2 of “North”, “South” and “West” are built.',
  );
});

test('floors and ceilings give way to the cent, the share and the tonne', async () => {
  const hall = mandatoryProject('hall', { cost: [8], co2Tonnes: 2.5 }, { district: 'north', finishBy: 1 });
  const park = project('park', { district: 'south', modes: [mode('build', { cost: [6], effects: { safety: 1 } })] });
  const to = async (rule: Constraint) => {
    const found = (await repaired(town([hall, park], [rule]))).find(({ kind }) => kind === 'amount');
    return found?.kind === 'amount' ? found.to : null;
  };
  expect(await to({ kind: 'spending-ceiling', year: 0, mostCents: 6 })).toBe(8);
  expect(await to({ kind: 'co2-budget', mostTonnes: 1 })).toBe(2.5);
  expect(await to({ kind: 'per-head-ceiling', district: 'north', centsPerHead: 0 })).toBe(1);
  expect(await to({ kind: 'works-at-once', district: 'north', most: 0 })).toBe(1);
  expect(await to({ kind: 'district-share', district: 'south', minimum: 0.9 })).toBe(0.428571);
});

test('two duties that fail for different reasons: no single change is enough, three together are', async () => {
  const dear = mandatoryProject('hall', { cost: [13] });
  const late = mandatoryProject('tram', { cost: [0, 0] }, { earliestStart: 1, finishBy: 2 });
  const large = mandatoryProject('mill', { demand: { crew: [3] } }, { earliestStart: 2 });
  const [repair, ...others] = await repaired(town([dear, late, large]));
  expect(others).toEqual([]);
  expect(repair).toMatchObject({
    kind: 'together',
    changes: [
      { kind: 'deadline', project: 'tram', periods: 1, finishBy: 3 },
      { kind: 'capacity', resource: 'crew', more: [{ period: 2, units: 2 }] },
      { kind: 'money', more: [{ fundingSource: 'budget', year: 1, cents: 2 }] },
    ],
    change: expect.closeTo(1 / 3 + 2 / 4 + 2 / 22, 9),
  });
  expect(repair!.sentence.en).toMatch(
    /^Together these changes make a plan possible: 1 year later to finish “Tram” \(by the end of 2029\); more of “Crew” \(2029: 2 crews\); €0\.02 more from “City budget” in 2028\.$/,
  );
});

test('with steps the repairs are the same every time, and no clock is read for them', async () => {
  const scenario = town([mandatoryProject('hall', { cost: [13] }), mandatoryProject('park', { cost: [12] })]);
  const noClock = () => {
    throw new Error('a clock was read');
  };
  const [one, two] = [
    await planFor(scenario, { now: noClock, steps: 5 }),
    await planFor(scenario, { now: noClock, steps: 5 }),
  ];
  expect(repairsOf(one).length).toBeGreaterThan(0);
  expect(two).toEqual(one);
});

test('in any tiny town without a plan, every repair makes one possible, and no fewer cents would', async () => {
  const kinds = new Map<string, number>();
  let [conflicts, repairable] = [0, 0];
  await fc.assert(
    fc.asyncProperty(tinyScenarios, async (scenario) => {
      const plan = await planFor(scenario, { now, gap: 0 });
      if (plan.status !== 'infeasible') return;
      const repairs = repairsOf(plan);
      conflicts += 1;
      repairable += Math.sign(repairs.length);
      expect(repairs.length).toBeLessThanOrEqual(3);
      expect(repairs.map(({ change }) => change)).toEqual(repairs.map(({ change }) => change).sort((a, b) => a - b));
      for (const repair of repairs) {
        kinds.set(repair.kind, (kinds.get(repair.kind) ?? 0) + 1);
        expect(bestOf(after(scenario, repair)), JSON.stringify(repair)).toBeGreaterThan(-Infinity);
        if (repair.kind !== 'money') continue;
        const judge = judgeOf(scenario);
        const least = everyChoice(scenario, true)
          .map(judge)
          .reduce((min, { broken, missingCents }) => (broken.length ? min : Math.min(min, missingCents)), Infinity);
        expect(repair.more.reduce((sum, { cents }) => sum + cents, 0)).toBe(least);
      }
    }),
    { seed: 20270106, numRuns: 400 },
  );
  // The others have two conflicts, and one of them is of rules alone.
  expect(repairable / conflicts).toBeGreaterThan(0.75);
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['amount', 'capacity', 'deadline', 'money', 'promise']));
});
