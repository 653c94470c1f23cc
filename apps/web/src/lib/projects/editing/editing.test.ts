import type { Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import type { ProjectAnswer } from '#lib/api/shapes.ts';
import { Editing, type Server } from './editing.svelte.ts';

const project = (id: string): Project => ({
  id,
  name: id,
  category: 'Straße',
  district: 'west',
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'm', duration: 1, cost: [1], demand: {}, effects: {}, disruption: 0 }],
});
/** A server as it is: a write that names an old revision is refused, all or none are made. */
function city(...ids: string[]) {
  const rows = new Map(ids.map((id): [string, ProjectAnswer] => [id, answer(project(id), 1)]));
  const reasons: string[] = [];
  const server: Server = {
    put: (changes, reason) => {
      if (changes.some(({ body, revision }) => rows.get(body.id)!.revision !== revision))
        return Promise.resolve({ kind: 'stale' });
      if (changes.some(({ body }) => body.district === 'moon'))
        return Promise.resolve({ kind: 'refused', sentence: 'Den Bezirk „moon“ gibt es nicht.' });
      const fresh = changes.map(({ body, revision }) => answer(body, revision + 1));
      for (const one of fresh) rows.set(one.body.id, one);
      reasons.push(reason);
      return Promise.resolve({ projects: fresh, qualityIssues: [] });
    },
    fetchAll: () => Promise.resolve({ projects: [...rows.values()], qualityIssues: [] }),
  };
  const elsewhere = (id: string, change: Partial<Project>) => {
    const { body, revision } = rows.get(id)!;
    rows.set(id, answer({ ...body, ...change }, revision + 1));
  };
  const editing = new Editing({ projects: [...rows.values()], qualityIssues: [] }, server);
  return { editing, rows, reasons, elsewhere };
}
const answer = (body: Project, revision: number): ProjectAnswer => ({
  body,
  revision,
  importId: null,
  updatedAt: '2027-01-01T00:00:00Z',
});
const moved = (district: string, ...ids: string[]) =>
  ids.map((id) => ({ project: id, changes: [{ at: ['district'], to: district }] }));
const where = (rows: ReadonlyMap<string, ProjectAnswer>) =>
  [...rows.values()].map(({ body }) => body.district).join(' ');
const taken = (of: string) => `Rückgängig: ${of}`;

test('five districts at once are one step; undo and redo go as deep as was done, and each is stored with its reason', async () => {
  const { editing, rows, reasons } = city('a', 'b', 'c');
  await editing.do(moved('east', 'a', 'b'), 'Grenze');
  await editing.do(moved('north', 'b', 'c'), 'Neuer Bezirk');
  expect(where(rows)).toBe('east north north');
  await editing.undo(taken);
  await editing.undo(taken);
  expect([where(rows), editing.done.length, editing.undone.length]).toEqual(['west west west', 0, 2]);
  await editing.redo();
  await editing.redo();
  expect(where(rows)).toBe('east north north');
  expect(reasons).toEqual([
    'Grenze',
    'Neuer Bezirk',
    'Rückgängig: Neuer Bezirk',
    'Rückgängig: Grenze',
    'Grenze',
    'Neuer Bezirk',
  ]);
  expect(await editing.undo(taken)).toBe(true);
  await editing.do(moved('south', 'a'), '');
  expect(editing.undone).toEqual([]);
});
test('what somebody else has changed of the same project stays, and mine is stored beside it', async () => {
  const { editing, rows, elsewhere } = city('a');
  elsewhere('a', { name: 'Anderer Name' });
  expect(await editing.do(moved('east', 'a'), '')).toBe(true);
  expect(rows.get('a')!.body).toMatchObject({ name: 'Anderer Name', district: 'east' });
});
test('the same changed by two is never decided silently: mine or theirs', async () => {
  for (const stays of ['mine', 'theirs'] as const) {
    const { editing, rows, elsewhere } = city('a');
    elsewhere('a', { district: 'south' });
    expect(await editing.do(moved('east', 'a'), '')).toBe(false);
    expect(editing.clash!.projects[0]!.body.district).toBe('south');
    expect(editing.done).toHaveLength(0);
    await editing.settle(stays);
    expect([where(rows), editing.clash]).toEqual([stays === 'mine' ? 'east' : 'south', null]);
    expect(editing.done).toHaveLength(stays === 'mine' ? 1 : 0);
  }
});
test('undo touches only own steps: what somebody has changed since waits for a word', async () => {
  const { editing, rows, elsewhere } = city('a');
  await editing.do(moved('east', 'a'), '');
  elsewhere('a', { district: 'south' });
  expect(await editing.undo(taken)).toBe(false);
  expect([where(rows), editing.done.length]).toEqual(['south', 1]);
});
test('what the server refuses is said in its sentence, and nothing was done', async () => {
  const { editing } = city('a');
  expect(await editing.do(moved('moon', 'a'), '')).toBe(false);
  expect([editing.refusal, editing.done.length]).toEqual(['Den Bezirk „moon“ gibt es nicht.', 0]);
});
