import { expect, test } from 'vitest';
import { planFor } from '../engines/plan-for.ts';
import { mode, project, tinyTown } from '../testing/tiny-scenario.ts';
import { openHighs } from '../solvers/highs/highs.ts';
import { conflictOf } from './conflict.ts';

const now = () => performance.now();
const noClock = { over: () => false, left: () => null };

/** Two halls that must start and cost together more than there is, among thirty others that must start and cost nothing. */
const mandatoryProject = (id: string, cost: number) =>
  project(id, { mandatory: true, modes: [mode('build', { cost: [cost] })] });
const town = tinyTown({
  fundingSources: [{ id: 'budget', name: 'City budget', kind: 'own', budget: [10, 0, 0], carryOverShare: 0 }],
  projects: [
    mandatoryProject('hall', 8),
    mandatoryProject('baths', 7),
    ...Array.from({ length: 30 }, (_, i) => mandatoryProject(`path-${i}`, 0)),
  ],
});

test('the prices that prove a town impossible find the conflict: no solver is asked for what has no part in it', async () => {
  const { certificate, status } = await planFor(town, { now });
  expect(status).toBe('infeasible');
  const conflict = await conflictOf(town, noClock, openHighs, certificate, 0);
  expect(conflict.map(({ rule, subject }) => [rule, subject])).toEqual([
    ['money', { fundingSource: 'budget' }],
    ['once', { project: 'hall' }],
    ['once', { project: 'baths' }],
  ]);
  expect(await conflictOf(town, noClock, openHighs)).toEqual(conflict);
});

test('without a proof and without a solver nothing can be left out', async () => {
  expect(await conflictOf(town, noClock, openHighs, null, 0)).toHaveLength(34);
});
