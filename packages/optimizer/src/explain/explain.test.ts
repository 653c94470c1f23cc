import type { Plan, Scenario } from '@vorrang/planning';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly } from '../evaluation/exact-plan.ts';
import { planFor } from '../engines/plan-for.ts';
import { everyChoice, mode, project, tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import { verify } from '../evaluation/verify/verify.ts';
import { explain } from './index.ts';

const now = () => performance.now();
const solve = (scenario: Scenario, start: Plan) => planFor(scenario, { now, start, gap: 0 });
const best = (scenario: Scenario) => planFor(scenario, { now, gap: 0 });
const hall = (cost: number, crew = 0) =>
  project('hall', {
    modes: [mode('build', { cost: [cost], demand: { crew: [crew] }, effects: { safety: 1 } })],
    finishBy: 1,
  });
const said = ({ sentences }: { sentences: { de: string; en: string }[] }, language: 'de' | 'en' = 'en') =>
  sentences.map((sentence) => sentence[language]).join(' ');

test('the hall lacks exactly four euros: with four it fits, and with a cent less it does not', async () => {
  const town = tinyTown({ projects: [...tinyTown().projects, hall(8)] });
  const plan = await best(town);
  const explanation = await explain(town, plan, 'hall', 'why-not', solve);
  const [change] = explanation.changes!;
  if (change?.kind !== 'money') throw new Error('no money is asked for');
  const withMore = (cents: number): Scenario => ({
    ...town,
    fundingSources: town.fundingSources.map((source) => ({
      ...source,
      budget: source.budget.map((own, year) => (year === change.year ? own + cents : own)),
    })),
  });
  const fits = (scenario: Scenario) => exactly(scenario)([...plan.starts, change.start]).ok;
  expect(fits(withMore(change.cents))).toBe(true);
  expect(fits(withMore(change.cents - 1))).toBe(false);
  expect(said(explanation)).toMatch(/more from “City budget” in 2027/);
  expect(said(explanation, 'de')).toMatch(/mehr aus „City budget“ im Jahr 2027/);
});

test('where a crew is missing, the crew is named, and so many more let the project in', async () => {
  const town = tinyTown({ projects: [...tinyTown().projects, hall(0, 2)] });
  const plan = await best(town);
  const explanation = await explain(town, plan, 'hall', 'why-not', solve);
  expect(explanation.changes).toMatchObject([{ kind: 'capacity', resource: 'crew' }]);
  expect(said(explanation)).toMatch(/more of “Crew”/);
});

test('a rival that starts, and a project without any time for it, are told by name', async () => {
  const rivals = tinyTown({ constraints: [{ kind: 'at-most-one', projects: ['sewer', 'road'] }] });
  const plan = await best(rivals);
  const out = ['sewer', 'road'].find((id) => !plan.starts.some((start) => start.project === id))!;
  expect(said(await explain(rivals, plan, out, 'why-not', solve), 'de')).toMatch(/„Sewer“.*„Road“|„Road“.*„Sewer“/);
  const late = tinyTown({ projects: [...tinyTown().projects, { ...hall(0), earliestStart: 3 }] });
  expect(said(await explain(late, await best(late), 'hall', 'why-not', solve))).toMatch(/has no possible start/);
});

test('what waiting would cost and what is left at the end are told beside what it brings', async () => {
  const bridge = mode('renew', { pointsByStart: [4, 2, 0], residualValue: { points: 3, lifetimePeriods: 10 } });
  const town = tinyTown({ projects: [project('bridge', { modes: [bridge] })] });
  const why = await explain(town, await best(town), 'bridge', 'why', solve);
  expect(said(why)).toMatch(/brings 5\.5 points: Value by start 4 points; Residual value 1\.5 points\./);
});

test('why and when: what it brings, who pays, what stands against the better start', async () => {
  const town = tinyTown();
  const plan = await best(town);
  const [start] = plan.starts;
  const why = await explain(town, plan, start!.project, 'why', solve);
  expect(said(why)).toMatch(/brings .* points.*It is paid from City budget/);
  expect(why.counterfactual!.cost!.most).toBeGreaterThan(0);
  expect(said(await explain(town, plan, start!.project, 'when', solve))).toMatch(/No other start|would bring/);
});

test('a plan that can be bettered is bettered on the way', async () => {
  const town = tinyTown();
  const none = { ...(await best(town)), starts: [], payments: [], carryOver: [], objective: 0 };
  const explanation = await explain(town, none, 'road', 'why-not', solve);
  expect(explanation.better!.objective).toBeGreaterThan(0);
  expect(verify(town, explanation.better!).violations).toEqual([]);
  expect(said(explanation)).toMatch(/could start in .* while nothing else changes.*a better plan was found/);
});

test('in any tiny town the true cost of forcing a project in lies where it is said to lie', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(tinyScenarios, async (scenario) => {
      const plan = await best(scenario);
      const out = scenario.projects.find(({ id }) => !plan.starts.some((start) => start.project === id));
      if (plan.objective === null || !out) return;
      const judge = exactly(scenario);
      const objectiveTerms = everyChoice(scenario, true).flatMap((starts) => {
        const exact = judge(starts);
        return exact.ok ? [{ starts, objective: exact.objective }] : [];
      });
      const most = (list: typeof objectiveTerms) =>
        list.reduce((max, { objective }) => Math.max(max, objective), -Infinity);
      const inside = most(objectiveTerms.filter(({ starts }) => starts.some((start) => start.project === out.id)));
      const { counterfactual } = await explain(scenario, plan, out.id, 'why-not', solve);
      if (inside === -Infinity) expect(counterfactual?.status ?? 'infeasible').toBe('infeasible');
      else {
        const cost = most(objectiveTerms) - inside;
        expect(counterfactual!.cost!.least).toBeLessThanOrEqual(cost + 1e-6);
        expect(counterfactual!.cost!.most!).toBeGreaterThanOrEqual(cost - 1e-6);
        asked += 1;
      }
    }),
    { seed: 20270101, numRuns: 120 },
  );
  expect(asked).toBeGreaterThan(2);
});

test('a duty that costs the plan is told as what its end would bring', async () => {
  const burden = { ...hall(10), mandatory: true };
  const town = tinyTown({ projects: [...tinyTown().projects, burden] });
  const why = await explain(town, await best(town), 'hall', 'why', solve);
  expect(why.counterfactual!.cost!.least).toBeLessThan(0);
  expect(said(why, 'de')).toMatch(/verpflichtend.*brächte dem Plan/);
});

describe('which limit is full, who depends on whom, and why not a year earlier', () => {
  test('the source and the year in which money is used up are named, and with it the crew of the same year', async () => {
    const town = tinyTown({ projects: [...tinyTown().projects, hall(11, 2)] });
    const plan = await best(town);
    const { limits, ...answer } = await explain(town, plan, 'hall', 'why-not', solve);
    expect(limits).toMatchObject([
      { rule: 'capacity', subject: { resource: 'crew', period: 0 } },
      { rule: 'money', subject: { fundingSource: 'budget', year: 0 } },
    ]);
    expect(said(answer)).toMatch(/Against that: .* are missing\. “Crew” in 2027: .*“City budget” is used up in 2027\./);
    expect(said(answer, 'de')).toMatch(/Es fehlen .*„City budget“ ist im Jahr 2027 ausgeschöpft\./);
  });
  test('a source that the project may not use, or money of a later year, is not called full', async () => {
    const spare = { id: 'spare', name: 'Spare', kind: 'own' as const, budget: [0, 0, 0], carryOverShare: 0 };
    const town = tinyTown({
      fundingSources: [...tinyTown().fundingSources, spare],
      projects: [...tinyTown().projects, hall(11)],
    });
    const { limits } = await explain(town, await best(town), 'hall', 'why-not', solve);
    expect(limits).toMatchObject([{ rule: 'money', subject: { fundingSource: 'budget', year: 0 } }]);
  });
  test('a building site that is open next door is told with its name', async () => {
    const next = hall(0);
    const town = tinyTown({
      projects: [...tinyTown().projects.map((one) => ({ ...one, finishBy: 2 })), next],
      constraints: [{ kind: 'corridor-conflict', projects: ['hall', 'sewer', 'road'] }],
    });
    const plan = await best(town);
    if (plan.starts.some((start) => start.project === 'hall')) throw new Error('the hall is built');
    const { limits } = await explain(town, plan, 'hall', 'why-not', solve);
    expect(limits).toMatchObject([{ rule: 'corridor-conflict' }]);
  });
  test('what it depends on and who waits for it are told with their starts', async () => {
    const town = tinyTown({
      projects: [...tinyTown().projects, hall(99)],
      constraints: [
        { kind: 'precedence', before: 'sewer', after: 'road', lag: -2 },
        { kind: 'requires', project: 'hall', needs: 'sewer' },
      ],
    });
    const plan = await best(town);
    const road = await explain(town, plan, 'road', 'why', solve);
    expect(road.dependencies).toEqual({ dependsOn: ['sewer'], neededBy: [] });
    expect(said(road)).toMatch(/It depends on: “Sewer” \(\d{4}\)\./);
    const sewer = await explain(town, plan, 'sewer', 'when', solve);
    expect(sewer.dependencies).toEqual({ dependsOn: [], neededBy: ['road', 'hall'] });
    expect(said(sewer, 'de')).toMatch(/Darauf warten: „Road“ \(\d{4}\), „Hall“ \(nicht im Plan\)\./);
  });
  test('a project that waits is told what is full a year earlier; one that starts at once, that nothing is earlier', async () => {
    const activities = (id: string, safety: number) =>
      project(id, { modes: [mode('build', { demand: { crew: [2] }, effects: { safety } })] });
    const town = tinyTown({
      resources: [{ id: 'crew', name: 'Crew', unit: 'crews', capacity: [2, 2, 2] }],
      projects: [activities('mill', 9), activities('pond', 3)],
    });
    const plan = await best(town);
    const pond = await explain(town, plan, 'pond', 'when', solve);
    expect(pond.limits).toMatchObject([{ rule: 'capacity', subject: { resource: 'crew', period: 0 } }]);
    expect(said(pond)).toMatch(
      /One year earlier is not possible as the plan stands: “Crew” in 2027: 2 crews too few\./,
    );
    expect(said(pond, 'de')).toMatch(/Ein Jahr früher geht es nicht, wie der Plan steht: „Crew“/);
    expect(said(await explain(town, plan, 'mill', 'when', solve))).toMatch(/before 2027 there is no possible start/);
  });
  test('an earlier start that is free is told with what it would bring', async () => {
    const town = tinyTown({ projects: [project('pond', { modes: [mode('build', { effects: { safety: 3 } })] })] });
    const late = { ...(await best(town)), starts: [{ project: 'pond', mode: 'build', period: 1 }] };
    expect(said(await explain(town, late, 'pond', 'when', solve))).toMatch(
      /One year earlier is free and would bring 3 points more\./,
    );
  });
});
