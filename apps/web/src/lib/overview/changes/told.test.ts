import type { ChangeAnswer } from '#lib/api/shapes.ts';
import { expect, test } from 'vitest';
import { toldOf } from './told.ts';

const known = {
  scenarios: [{ id: 'base', name: 'Grundlage' }],
  plans: [{ id: 'p', scenarioId: 'base' }],
  decisions: [{ id: 'd', planId: 'p' }],
  projects: [{ id: 'bridge', name: 'Steinerne Brücke' }],
};
const told = (operation: ChangeAnswer['operation'], target: string, more: Partial<ChangeAnswer> = {}) =>
  toldOf(
    [
      {
        sequence: 1,
        at: '',
        actorId: '',
        actorName: 'Miriam Haas',
        role: 'planner',
        reason: null,
        operation,
        target,
        ...more,
      },
    ],
    known,
  )[0]!;

test('a change is told by the name of what it is about, and leads there', () => {
  expect(told('scenario.update', 'base')).toMatchObject({ name: 'Grundlage', path: '/scenarios/base' });
  expect(told('plan.create', 'p')).toMatchObject({ name: 'Grundlage', path: '/plans/p' });
  expect(told('brief.write', 'p')).toMatchObject({ name: 'Grundlage', path: '/plans/p/brief' });
  expect(told('decision.record', 'd')).toMatchObject({ name: 'Grundlage', path: '/decisions' });
  expect(told('project.update', 'bridge')).toMatchObject({ name: 'Steinerne Brücke', path: '/projects/bridge' });
});

test('what is gone has no name and leads nowhere', () => {
  expect(told('scenario.delete', 'gone')).toMatchObject({ name: null, path: null });
  expect(told('plan.create', 'gone')).toMatchObject({ name: null, path: null });
});

test('a reason is what a person gave, not what the server notes for itself', () => {
  expect(told('project.update', 'bridge', { reason: 'neues Angebot' }).reason).toBe('neues Angebot');
  expect(told('plan.create', 'p', { role: 'system', reason: 'solve 1' }).reason).toBeNull();
});
