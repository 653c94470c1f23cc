import {
  type Command,
  type Project,
  type ProjectValue,
  type Scenario,
  applied,
  newDraft,
  undo,
  withCommand,
  withProjectValues,
} from '@vorrang/planning';
import { expect, test } from 'vitest';
import type { Proposal } from '#lib/api/shapes.ts';
import { bareProjects, entriesOf, idleIn, kindsOf } from './entries.ts';
import { accepted, caughtUp, counted, givenBack, rejected, takenUp } from './proposal-commands.ts';

const project = (id: string): Project => ({
  id,
  name: id,
  category: 'bridge',
  district: null,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'repair', duration: 1, cost: [100], demand: {}, effects: {}, disruption: 0 }],
});
const town = (changes: Partial<Scenario> = {}): Scenario => ({
  format: 'vorrang/scenario@1',
  name: 'Stadt',
  currency: 'EUR',
  calendar: { start: '2027', periodsPerYear: 1, periods: 2, evaluationPeriods: 4 },
  discountRate: 0,
  criteria: [],
  disruptionWeight: 1,
  districts: [],
  fundingSources: [],
  resources: [],
  projects: ['bridge', 'sewer', 'road'].map(project),
  constraints: [],
  ...changes,
});
const value = (proposal: string, id: string, points: number, more: Partial<ProjectValue> = {}): ProjectValue => ({
  proposal,
  project: id,
  percent: 100,
  pointsByStart: { repair: [0, points] },
  sentence: { de: `Warten kostet ${points}`, en: `Waiting costs ${points}` },
  ...more,
});
const text = (word: string) => ({ de: word, en: word });
const waiting = (id: string, points: number): Proposal => ({
  analysis: 'deterioration',
  label: text('Zustand'),
  id: `deterioration:${id}`,
  sentence: text(`Warten kostet ${points}`),
  trial: null,
  values: [value(`deterioration:${id}`, id, points)],
  criterion: null,
});
const pair = (saved: number, gainedPoints: number | null): Proposal => ({
  analysis: 'bundles',
  label: text('Einmal graben'),
  id: `bundles:${saved}`,
  sentence: text(`Zusammen spart ${saved}`),
  trial: gainedPoints === null ? { savedCents: 0, starts: [] } : { savedCents: saved, gainedPoints, starts: [] },
  rule: { kind: 'bundle', projects: ['sewer', 'road'], saving: saved, value: 0 },
});
const reports: Proposal = {
  analysis: 'need-signals',
  label: text('Meldungen'),
  id: 'need',
  sentence: text('Meldungen als Kriterium'),
  trial: null,
  values: ['bridge', 'road'].map((id) =>
    value('need', id, 0, { pointsByStart: {}, effects: { repair: { reports: 2 } } }),
  ),
  criterion: { id: 'reports', name: 'Meldungen', unit: 'Meldungen', weight: 0.1, pointsPerUnit: 1, proposal: 'need' },
};
const without = bareProjects(town().projects, []);
const after = (scenario: Scenario, command: Command): Scenario => {
  const made = applied(scenario, { done: [command] });
  if (!made.ok) throw new Error(made.problems[0]!.message.en);
  return made.value;
};
const pointsOf = ({ projects }: Scenario, id: string) =>
  projects.find((one) => one.id === id)!.modes[0]!.pointsByStart?.[1];
const statesOf = (scenario: Scenario, proposals: Proposal[], settled: Proposal[] = []) =>
  entriesOf(scenario, { proposals, settled }).map(({ id, state }) => `${id} ${state}`);

test('what changes most points comes first, then what saves most money; what was tried and saves nothing is counted, not listed', () => {
  const proposals = [
    pair(500, 0),
    waiting('bridge', -3),
    pair(0, null),
    waiting('road', -9),
    pair(900, 0),
    pair(100, 4),
  ];
  expect(entriesOf(town(), { proposals, settled: [] }).map(({ id }) => id)).toEqual([
    'deterioration:road',
    'bundles:100',
    'deterioration:bridge',
    'bundles:900',
    'bundles:500',
  ]);
  expect(idleIn({ proposals, settled: [] })).toBe(1);
  expect(
    kindsOf(entriesOf(town(), { proposals, settled: [] })).map(({ analysis, count }) => [analysis, count]),
  ).toEqual([
    ['bundles', 3],
    ['deterioration', 2],
  ]);
});
test('a batch of one kind is one command: the projects are worth it at once, and one undo takes all of it back', () => {
  const proposals = [waiting('bridge', -3), waiting('road', -9)];
  const saved = town();
  const command = accepted({ scenario: saved, without }, proposals, 'de');
  const draft = withCommand(newDraft, command, saved);
  const scenario = after(saved, command);
  expect([pointsOf(scenario, 'bridge'), pointsOf(scenario, 'road')]).toEqual([-3, -9]);
  expect(scenario.projects).toEqual(withProjectValues(town().projects, scenario.projectValues));
  expect(statesOf(scenario, proposals)).toEqual(['deterioration:bridge accepted', 'deterioration:road accepted']);
  const back = applied(saved, undo(draft));
  expect(back.ok && back.value).toBe(saved);
});
test('a proposal changed by its percent counts so, before and after it is accepted', () => {
  const scenario = after(town(), accepted({ scenario: town(), without }, [waiting('bridge', -4)], 'de', 50));
  expect(pointsOf(scenario, 'bridge')).toBe(-2);
  const less = after(scenario, counted({ scenario, without }, 'deterioration:bridge', 25));
  expect(pointsOf(less, 'bridge')).toBe(-1);
  expect(less.projectValues).toHaveLength(1);
  expect(entriesOf(less, null)[0]).toMatchObject({ percent: 25, state: 'accepted', since: 'same' });
});
test('a rule knows what it came from and has the evidence as its source; given back, it is open again', () => {
  const proposal = pair(500, 2);
  const scenario = after(town(), accepted({ scenario: town(), without }, [proposal], 'de'));
  expect(scenario.constraints).toMatchObject([
    { kind: 'bundle', proposal: 'bundles:500', citation: 'Zusammen spart 500' },
  ]);
  const off = { ...scenario, constraints: [], switchedOffRules: scenario.constraints };
  expect(statesOf(off, [proposal])).toEqual(['bundles:500 accepted']);
  for (const stands of [scenario, off]) {
    const back = after(stands, givenBack({ scenario: stands, without }, proposal.id));
    expect(back.constraints.length + (back.switchedOffRules ?? []).length).toBe(0);
    expect(statesOf(back, [proposal])).toEqual(['bundles:500 open']);
  }
});
test('a criterion comes with the reports it counts, and goes with them', () => {
  const scenario = after(town(), accepted({ scenario: town(), without }, [reports], 'de'));
  expect(scenario.criteria).toMatchObject([{ id: 'reports', weight: 0.1 }]);
  expect(scenario.projects.map(({ modes }) => modes[0]!.effects['reports'])).toEqual([2, undefined, 2]);
  const back = after(scenario, givenBack({ scenario, without }, 'need'));
  expect(back.criteria).toEqual([]);
  expect(back.projects).toEqual(town().projects);
});
test('a rejected proposal is kept with its reason and who gave it, and can be taken up again', () => {
  const proposals = [waiting('bridge', -3), waiting('road', -9)];
  const scenario = after(town(), rejected([proposals[0]!], 'Wird ersetzt', 'Paul Gruber'));
  const [open, no] = entriesOf(scenario, { proposals, settled: [] });
  expect(open).toMatchObject({ id: 'deterioration:road', state: 'open' });
  expect(no).toMatchObject({
    state: 'rejected',
    reason: 'Wird ersetzt',
    by: 'Paul Gruber',
    sentence: text('Warten kostet -3'),
  });
  expect(statesOf(after(scenario, takenUp('deterioration:bridge')), proposals)).toEqual([
    'deterioration:road open',
    'deterioration:bridge open',
  ]);
});
test('what was accepted says when today something else would come out, and follows with the percent it had', () => {
  const then = waiting('bridge', -4);
  const scenario = after(town(), accepted({ scenario: town(), without }, [then], 'de', 50));
  const since = (now: Proposal[]) => entriesOf(scenario, { proposals: [], settled: now })[0]!.since;
  expect(since([then])).toBe('same');
  expect(since([])).toBe('gone');
  const now = waiting('bridge', -8);
  expect(since([now])).toBe('other');
  const followed = after(scenario, caughtUp({ scenario, without }, now, 'de'));
  expect(pointsOf(followed, 'bridge')).toBe(-4);
  expect(entriesOf(followed, { proposals: [], settled: [now] })[0]).toMatchObject({ since: 'same', percent: 50 });
});
test('an accepted rule follows too, in its place, on or off', () => {
  const then = pair(500, 2);
  const scenario = after(town(), accepted({ scenario: town(), without }, [then], 'de'));
  const now: Proposal = { ...pair(700, 2), id: then.id };
  expect(entriesOf(scenario, { proposals: [], settled: [then] })[0]!.since).toBe('same');
  expect(entriesOf(scenario, { proposals: [], settled: [now] })[0]!.since).toBe('other');
  expect(after(scenario, caughtUp({ scenario, without }, now, 'de')).constraints).toMatchObject([
    { saving: 700, proposal: then.id },
  ]);
});
