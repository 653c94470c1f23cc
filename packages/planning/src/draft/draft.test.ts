import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../fingerprint.ts';
import { type Place, valueAt } from '../place.ts';
import type { Scenario } from '../scenario.ts';
import { type Change, changedBy } from './change.ts';
import {
  type Command,
  type Draft,
  applied,
  conflictsOf,
  draftSchema,
  newDraft,
  redo,
  settled,
  undo,
  withCommand,
  withoutSaved,
} from './draft.ts';

const amounts = fc.array(fc.nat(9), { minLength: 2, maxLength: 2 });
const members = (more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('x', 'y'), ...more }), {
    selector: ({ id }) => id as string,
  });
/** What a Scenario is to a draft: fields, lists of members with ids or without, courses of amounts. */
const town = fc.record({
  disruptionWeight: fc.nat(3),
  fundingSources: members({ budget: amounts }),
  projects: members({ mandatory: fc.boolean() }),
  constraints: fc.uniqueArray(fc.record({ kind: fc.constantFrom('season', 'window'), months: amounts }), {
    selector: canonicalJson,
    maxLength: 3,
  }),
}) as unknown as fc.Arbitrary<Scenario>;
const id = fc.constantFrom('a', 'b', 'c');
/** Amounts and fields at any depth, members that come, go and are another one. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.nat(3).map((to) => ({ at: ['disruptionWeight'], to })),
  fc
    .record({ id, year: fc.nat(1), to: fc.nat(9) })
    .map(({ id, year, to }) => ({ at: ['fundingSources', id, 'budget', year], to })),
  fc.record({ id, to: fc.boolean() }).map(({ id, to }) => ({ at: ['projects', id, 'mandatory'], to })),
  fc
    .record({ id, to: fc.boolean() })
    .map(({ id, to }) => ({ at: ['projects', id], to: { id, name: 'new', mandatory: to } })),
  id.map((id) => ({ at: ['projects', id] })),
  id.map((id) => ({ at: ['constraints', id], to: { id, kind: 'ban' } })),
);
const changes = fc.array(change, { maxLength: 5 });

/** Those of the changes that can be made one after the other, and what comes of it. */
function made(scenario: Scenario, told: readonly Change[]): { scenario: Scenario; done: Change[] } {
  const done: Change[] = [];
  for (const one of told) {
    const changed = changedBy(scenario, one);
    if (!changed.ok) continue;
    scenario = changed.value;
    done.push(one);
  }
  return { scenario, done };
}
const draftOf = (saved: Scenario, told: readonly Change[]): Draft =>
  made(saved, told).done.reduce<Draft>((draft, one) => withCommand(draft, { changes: [one] }, saved), newDraft);
const contentOf = (saved: Scenario, draft: Pick<Draft, 'done'>): Scenario => {
  const all = applied(saved, draft);
  if (!all.ok) throw new Error(all.problems[0]!.message.en);
  return all.value;
};
const touchSame = ({ at: a }: { at: Place }, { at: b }: { at: Place }): boolean =>
  a.slice(0, b.length).every((step, i) => step === b[i]);

describe('changes', () => {
  test('stand where they were made, and nothing else has moved', () => {
    fc.assert(
      fc.property(town, change, (scenario, one) => {
        const changed = changedBy(scenario, one);
        if (!changed.ok) return;
        expect(valueAt(changed.value, one.at)).toEqual(one.to);
        for (const list of ['fundingSources', 'projects', 'constraints'] as const) {
          if (one.at[0] !== list) expect(changed.value[list]).toBe(scenario[list]);
          for (const member of scenario[list])
            if (member.id !== one.at[1]) expect(changed.value[list]).toContain(member);
        }
        expect(changedBy(changed.value, one)).toEqual(changed);
      }),
    );
  });
  test('that are about different things can be made in either order', () => {
    const inOrder = (list: readonly unknown[]) => list.map((member) => canonicalJson(member)).sort();
    fc.assert(
      fc.property(town, changes, changes, (saved, one, other) => {
        const mine = made(saved, one).done;
        const theirs = made(saved, other).done.filter((b) => !mine.some((a) => touchSame(a, b) || touchSame(b, a)));
        const [first, second] = [made(made(saved, mine).scenario, theirs), made(made(saved, theirs).scenario, mine)];
        expect(first.scenario.disruptionWeight).toBe(second.scenario.disruptionWeight);
        for (const list of ['fundingSources', 'projects', 'constraints'] as const)
          expect(inOrder(first.scenario[list])).toEqual(inOrder(second.scenario[list]));
      }),
    );
  });
  test('leave every part they do not touch the very same object; what is so already changes nothing', () => {
    const city = {
      sources: [
        { id: 'own', budget: [1, 2] },
        { id: 'land', budget: [3] },
      ],
      projects: [{ id: 'p' }],
    };
    const changed = changedBy(city, { at: ['sources', 'own', 'budget', 0], to: 9 });
    if (!changed.ok) throw new Error('not made');
    expect(changed.value.sources[0]!.budget).toEqual([9, 2]);
    expect(changed.value.projects).toBe(city.projects);
    expect(changed.value.sources[1]).toBe(city.sources[1]);
    const unchanged = changedBy(city, { at: ['sources', 'own', 'budget', 0], to: 1 });
    expect(unchanged.ok && unchanged.value).toBe(city);
  });
  test('find a rule without an id by all it says', () => {
    const rule = { kind: 'season', months: [1, 2] };
    const gone = changedBy(
      { constraints: [rule, { kind: 'season', months: [3] }] },
      { at: ['constraints', canonicalJson(rule)] },
    );
    expect(gone).toEqual({ ok: true, value: { constraints: [{ kind: 'season', months: [3] }] } });
  });
  test('begin a list with its first member, and take nothing from one that is not there', () => {
    const rule = { kind: 'season', months: [1, 2] };
    const town: { switchedOffRules?: object[] } = {};
    const at = ['switchedOffRules', canonicalJson(rule)];
    expect(changedBy(town, { at, to: rule })).toEqual({ ok: true, value: { switchedOffRules: [rule] } });
    expect(changedBy(town, { at })).toEqual({ ok: true, value: {} });
    expect(changedBy(town, { at: ['switchedOffRules', 'another'], to: rule })).toMatchObject({ ok: false });
  });
  test.each([
    [['sources', 'gone', 'budget', 0]],
    [['sources', 'own', 'budget', 2]],
    [['sources', 0, 'budget']],
    [['projects', 'p', 'modes', 'm', 'cost']],
  ])('at a place that is not there is one sentence, and nothing is changed: %j', (at) => {
    const city = { sources: [{ id: 'own', budget: [1, 2] }], projects: [{ id: 'p' }] };
    const before = structuredClone(city);
    expect(changedBy(city, { at, to: 7 })).toMatchObject({
      ok: false,
      problems: [{ type: 'place-gone', message: { de: expect.stringContaining(at.join(', ')) } }],
    });
    expect(city).toEqual(before);
  });
});

describe('a draft', () => {
  test('taken back step by step is what was saved, and done again what it was; kept as JSON it is the same', () => {
    fc.assert(
      fc.property(town, changes, (saved, told) => {
        const whole = draftOf(saved, told);
        let draft: Draft = draftSchema.parse(JSON.parse(JSON.stringify(whole)));
        while (draft.done.length > 0) draft = undo(draft);
        expect(contentOf(saved, draft)).toBe(saved);
        while (draft.undone.length > 0) draft = redo(draft);
        expect(draft).toEqual(whole);
        expect(contentOf(saved, draft)).toEqual(made(saved, told).scenario);
      }),
    );
  });
  test('has one entry for a slider that moved, and another once something else was done', () => {
    const saved = { criteria: [{ id: 'green', weight: 0 }], disruptionWeight: 1 } as unknown as Scenario;
    const slide = (to: number): Command => ({ changes: [{ at: ['criteria', 'green', 'weight'], to }] });
    const and = (draft: Draft, command: Command) => withCommand(draft, command, saved, true);
    let draft = and(and(newDraft, slide(0.1)), slide(0.2));
    expect(draft.done).toEqual([slide(0.2)]);
    draft = and(draft, { changes: [{ at: ['disruptionWeight'], to: 2 }] });
    draft = and(draft, slide(0.3));
    expect(draft.done.map(({ changes }) => changes[0]?.to)).toEqual([0.2, 2, 0.3]);
  });
  test('in which two editors each switch a rule off, the first there are, keeps both', () => {
    const [first, second] = [
      { kind: 'season', months: [1, 2] },
      { kind: 'ban', project: 'a' },
    ];
    const off = (rule: typeof first | typeof second): Command => ({
      changes: [
        { at: ['constraints', canonicalJson(rule)] },
        { at: ['switchedOffRules', canonicalJson(rule)], to: rule },
      ],
    });
    const saved = { constraints: [first, second] } as unknown as Scenario;
    const mine = withCommand(newDraft, off(first), saved);
    const theirs = contentOf(saved, withCommand(newDraft, off(second), saved));
    expect(conflictsOf(mine, theirs)).toEqual([]);
    expect(contentOf(theirs, mine)).toEqual({ constraints: [], switchedOffRules: [second, first] });
  });
  test('of which the first commands are saved goes on with those done since', () => {
    fc.assert(
      fc.property(town, changes, changes, (saved, before, since) => {
        const draft = draftOf(saved, [...before, ...since]);
        const count = draftOf(saved, before).done.length;
        const now = contentOf(saved, { done: draft.done.slice(0, count) });
        const left = withoutSaved(draft, count, now);
        expect(contentOf(now, left)).toEqual(contentOf(saved, draft));
        expect(conflictsOf(left, now)).toEqual([]);
      }),
    );
  });
  test('of two editors merges where they did different things; where they did not both stand until one is chosen, also after a crash', () => {
    fc.assert(
      fc.property(town, changes, changes, fc.constantFrom('mine', 'theirs'), (before, told, other, stays) => {
        const mine = draftOf(before, told);
        const now = made(before, other).scenario;
        const conflicts = conflictsOf(mine, now);
        expect(conflictsOf(draftSchema.parse(JSON.parse(JSON.stringify(mine))), now)).toEqual(conflicts);
        for (const { mine: own, theirs } of conflicts) {
          expect(valueAt(now, own.at)).toEqual(theirs.to);
          expect(theirs.to).not.toEqual(valueAt(before, own.at));
        }
        const all = conflicts.reduce<Draft>((draft, one) => settled(draft, one, stays), mine);
        expect(conflictsOf(all, now)).toEqual([]);
        const together = applied(now, all);
        if (!together.ok) return;
        // What only the other has touched stands as the other has it.
        for (const one of made(before, other).done)
          if (!mine.found.some((own) => touchSame(own, one) || touchSame(one, own)))
            expect(valueAt(together.value, one.at)).toEqual(valueAt(now, one.at));
        for (const { theirs } of stays === 'theirs' ? conflicts : [])
          if (conflicts.every((one) => one.theirs === theirs || !touchSame(one.theirs, theirs)))
            expect(valueAt(together.value, theirs.at)).toEqual(theirs.to);
      }),
    );
  });
});
