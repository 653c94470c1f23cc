import { judgeScenario } from '@vorrang/optimizer';
import type { Repair } from '@vorrang/optimizer/infeasibility';
import { planFor } from '@vorrang/optimizer/plan-for';
import { Replanner } from '@vorrang/optimizer/replan';
import { type Constraint, type Project, type Scenario, applied, newDraft, undo, withCommand } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { commandOf } from './repair-command.ts';

const now = () => performance.now();
const duty = (id: string, build: object, more: object = {}): Project => ({
  id,
  name: id,
  category: 'works',
  district: null,
  fundingSources: ['own'],
  mandatory: true,
  modes: [{ id: 'build', duration: 1, cost: [0], demand: {}, effects: { safety: 1 }, disruption: 0, ...build }],
  ...more,
});
/** Ten, six and six cents in three years, and two crews, one, one. */
function town(projects: Project[], constraints: Constraint[] = [], more: Partial<Scenario> = {}): Scenario {
  const read = judgeScenario({
    format: 'vorrang/scenario@1',
    name: 'Town',
    currency: 'EUR',
    calendar: { start: '2027', periodsPerYear: 1, periods: 3, evaluationPeriods: 6 },
    discountRate: 0,
    criteria: [{ id: 'safety', name: 'Safety', unit: 'points', weight: 1, pointsPerUnit: 1 }],
    disruptionWeight: 1,
    districts: [],
    fundingSources: [{ id: 'own', name: 'Own money', kind: 'own', budget: [10, 6, 6], carryOverShare: 0.5 }],
    resources: [{ id: 'crew', name: 'Crew', unit: 'crews', capacity: [2, 1, 1] }],
    projects,
    constraints,
    ...more,
  });
  if (!read.ok) throw new Error(read.problems[0]!.message.en);
  return read.value;
}
const after = (scenario: Scenario, repair: Repair): Scenario => {
  const made = applied(scenario, { done: [commandOf(scenario, repair)] });
  if (!made.ok) throw new Error(made.problems[0]!.message.en);
  return made.value;
};

const slowHall = duty('hall', { duration: 2, cost: [0, 0] }, { earliestStart: 1, finishBy: 1 });
const loan = { openingCents: 0, ceilingCents: [3, 3, 3], repaymentCents: [0, 0, 0] };
const stories: [kind: string, about: string, impossible: Scenario][] = [
  ['money', 'a hall dearer than the budget', town([duty('hall', { cost: [13] })])],
  [
    'money',
    'a hall dearer than the loan',
    town([duty('hall', { cost: [7] })], [], {
      fundingSources: [{ id: 'own', name: 'Loan', kind: 'loan', budget: [0, 0, 0], carryOverShare: 0, debt: loan }],
    }),
  ],
  [
    'capacity',
    'two sites for three crews in the first year',
    town([
      duty('east', { demand: { crew: [2] } }, { finishBy: 1 }),
      duty('west', { demand: { crew: [1] } }, { finishBy: 1 }),
    ]),
  ],
  ['deadline', 'a hall due before it can begin', town([slowHall])],
  [
    'amount',
    'three schools promised, money for two',
    town(
      ['north', 'south', 'west'].map((id) => duty(id, { cost: [8] }, { mandatory: false })),
      [{ kind: 'at-least', projects: ['north', 'south', 'west'], count: 3 }],
    ),
  ],
  ['promise', 'a hall that must be built, and is dearer than all money', town([duty('hall', { cost: [99] })])],
  [
    'promise',
    'two halls that must be built, of which the council wants one',
    town([duty('hall', {}), duty('baths', {})], [{ kind: 'at-most-one', projects: ['hall', 'baths'] }]),
  ],
  [
    'together',
    'a hall too dear, a tram too late, a mill too large',
    town([
      duty('hall', { cost: [13] }),
      duty('tram', { duration: 2, cost: [0, 0] }, { earliestStart: 1, finishBy: 2 }),
      duty('mill', { demand: { crew: [3] } }, { earliestStart: 2 }),
    ]),
  ],
];

test.each(stories)(
  '%s mends %s: one step of undo, after which the re-planner has a plan',
  async (kind, _, impossible) => {
    const { status, repairs } = await planFor(impossible, { now });
    expect(status).toBe('infeasible');
    const repair = (repairs as Repair[]).find((one) => one.kind === kind)!;
    const draft = withCommand(newDraft, commandOf(impossible, repair), impossible);
    expect(draft.done).toHaveLength(1);
    expect(undo(draft).done).toHaveLength(0);
    const replanner = new Replanner(impossible, { starts: [], certificate: null });
    const stopping = { kind: 'steps', passes: 60, moves: 500 } as const;
    expect(replanner.plan(impossible, stopping).objective).toBeNull();
    expect(replanner.plan(after(impossible, repair), stopping).objective).not.toBeNull();
  },
);

test('two sums for one loan add up from the years on in which they are lent', () => {
  const source = { id: 'own', name: 'Loan', kind: 'loan', budget: [0, 0, 0], carryOverShare: 0, debt: loan } as const;
  const scenario = town([], [], { fundingSources: [{ ...source, budget: [0, 0, 0] }] });
  const more = [
    { fundingSource: 'own', year: 0, cents: 2 },
    { fundingSource: 'own', year: 1, cents: 4 },
  ];
  const repaired = after(scenario, { kind: 'money', more, change: 1, sentence: { de: '', en: '' } });
  expect(repaired.fundingSources[0]!.debt!.ceilingCents).toEqual([5, 9, 9]);
});

test('a rule that is taken back is kept, switched off; a window that is taken back is open at both ends', () => {
  const rule = { kind: 'at-most-one', projects: ['hall', 'baths'] };
  const scenario = town([slowHall, duty('baths', {})], [rule]);
  const back = { kind: 'promise', change: 1, sentence: { de: '', en: '' } } as const;
  const off = after(scenario, { ...back, rule: 'at-most-one', position: 0, subject: {} });
  expect(off).toMatchObject({ constraints: [], switchedOffRules: [rule] });
  const open = after(scenario, { ...back, rule: 'window', subject: { project: 'hall' } });
  expect(open.projects[0]).not.toHaveProperty('earliestStart');
  expect(open.projects[0]).not.toHaveProperty('finishBy');
});
