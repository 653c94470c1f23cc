import { expect, test } from 'vitest';
import { readScenarioValue } from './read-scenario.ts';
import { withProjectValues } from './project-values.ts';
import type { Project, ProjectValue } from './scenario.ts';

const bridge: Project = {
  id: 'bridge',
  name: 'Brücke',
  category: 'Brücke',
  district: null,
  fundingSources: [],
  mandatory: false,
  modes: [
    { id: 'whole', duration: 1, cost: [5], demand: {}, effects: { safety: 2 }, disruption: 0, pointsByStart: [1, 0] },
    { id: 'small', duration: 1, cost: [3], demand: {}, effects: {}, disruption: 0 },
  ],
};
const value = (change: Partial<ProjectValue>): ProjectValue => ({
  proposal: 'deterioration:bridge',
  project: 'bridge',
  percent: 100,
  sentence: { de: 'Wer wartet, riskiert den Ausfall.', en: 'Who waits risks its failure.' },
  ...change,
});

test('what was taken over is added to what an option is worth already, as much of it as the planner lets count', () => {
  const [project] = withProjectValues(
    [bridge],
    [
      value({ percent: 50, pointsByStart: { whole: [0, -4], small: [0, -4] } }),
      value({ effects: { small: { reports: 3 }, gone: { reports: 9 } } }),
    ],
  );
  expect(project!.modes.map(({ pointsByStart, effects }) => [pointsByStart, effects])).toEqual([
    [[1, -2], { safety: 2 }],
    [[0, -2], { reports: 3 }],
  ]);
  expect(project!['sources']).toMatchObject({ pointsByStart: { kind: 'derived' }, effects: { kind: 'derived' } });
});

test('other projects stay as they are, and so does everything where nothing was taken over', () => {
  expect(withProjectValues([bridge], [value({ project: 'elsewhere' })])).toEqual([bridge]);
  expect(withProjectValues([bridge], [])).toEqual([bridge]);
  expect(withProjectValues([bridge], 'nothing that could be one')).toEqual([bridge]);
});

const scenario = (change: object) => ({
  format: 'vorrang/scenario@1',
  name: 'x',
  currency: 'EUR',
  calendar: { start: '2027', periodsPerYear: 1, periods: 2, evaluationPeriods: 2 },
  discountRate: 0.03,
  criteria: [{ id: 'reports', name: 'Meldungen', unit: 'Punkte', weight: 0.1, pointsPerUnit: 1, greatestWeight: 0.1 }],
  disruptionWeight: 0,
  districts: [],
  fundingSources: [],
  resources: [],
  projects: [],
  constraints: [],
  ...change,
});
const refusals = (change: object) => {
  const reading = readScenarioValue(scenario(change));
  return reading.ok ? [] : reading.problems.map(({ message }) => message.de);
};

test('a criterion that was promised to weigh little cannot be made heavy', () => {
  const { criteria } = scenario({});
  expect(refusals({})).toEqual([]);
  const [said] = refusals({ criteria: [{ ...criteria[0], weight: 0.5 }] });
  expect(said).toContain('„Meldungen“ wiegt 0,5; höchstens 0,1 sind zugesagt');
});

test('a list of values that is none is bad input', () => {
  expect(refusals({ projectValues: [{ project: 'bridge' }] })).not.toEqual([]);
});

test('disruption is added and never below none; a district counts only where the scenario knows it', () => {
  const loud = { ...bridge, modes: bridge.modes.map((mode) => ({ ...mode, disruption: 3 })) };
  const values = [value({ percent: 50, disruption: { whole: 4, small: -9 } })];
  expect(withProjectValues([loud], values)[0]!.modes.map(({ disruption }) => disruption)).toEqual([5, 0]);
  const moved = [value({ district: 'old' })];
  expect(withProjectValues([bridge], moved, [{ id: 'old' }])[0]).toMatchObject({
    district: 'old',
    sources: { district: { kind: 'derived' } },
  });
  expect(withProjectValues([bridge], moved, [{ id: 'new' }])).toEqual([bridge]);
});

test('a duty that was taken over binds, and of two ends the earlier one counts', () => {
  const bound = [value({ mandatory: true, finishBy: 6 }), value({ finishBy: 8 })];
  expect(withProjectValues([bridge], bound)[0]).toMatchObject({ mandatory: true, finishBy: 6 });
  expect(withProjectValues([{ ...bridge, finishBy: 4 }], bound)[0]).toMatchObject({ finishBy: 4 });
});
