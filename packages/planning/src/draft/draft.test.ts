import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../fingerprint.ts';
import type { Scenario } from '../scenario.ts';
import { type Change, changedBy, changesBetween, touchSame, valueAt } from './change.ts';
import { type Command, type Draft, applied, draftSchema, newDraft, rebased, redo, undo, withCommand } from './draft.ts';

const amounts = fc.array(fc.nat(9), { minLength: 2, maxLength: 2 });
const members = (more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.constantFrom('x', 'y'), ...more }), {
    selector: ({ id }) => id as string,
  });
const rule = fc.oneof(
  fc.record({ kind: fc.constant('bundle'), id: fc.constantFrom('r1', 'r2'), points: fc.nat(3) }),
  fc.record({ kind: fc.constantFrom('season', 'window'), months: amounts }),
);
/** What a Scenario is to a draft: fields, lists of members with ids or without, courses of amounts. */
const town = fc.record({
  disruptionWeight: fc.nat(3),
  fundingSources: members({ budget: amounts }),
  projects: members({ mandatory: fc.boolean(), geometry: fc.option(fc.record({ coordinates: fc.array(amounts) })) }),
  constraints: fc.uniqueArray(rule, { selector: (one) => ('id' in one ? one.id : canonicalJson(one)), maxLength: 4 }),
}) as unknown as fc.Arbitrary<Scenario>;

const made = (scenario: Scenario, changes: readonly Change[]): Scenario => {
  const all = applied(scenario, { done: [{ changes }] });
  if (!all.ok) throw new Error(all.problems[0]!.message.en);
  return all.value;
};
const draftOf = (before: Scenario, after: Scenario): Draft => {
  const changes = changesBetween(before, after);
  return changes.reduce<Draft>((draft, change) => withCommand(draft, { changes: [change] }, before), newDraft(1));
};

describe('changes', () => {
  test('that lead from one programme to another make the other of the one', () => {
    fc.assert(
      fc.property(town, town, (before, after) => {
        expect(made(before, changesBetween(before, after))).toEqual(after);
      }),
    );
  });
  test('that are about different things can be made in either order', () => {
    fc.assert(
      fc.property(town, town, town, (saved, one, other) => {
        const mine = changesBetween(saved, one);
        const theirs = changesBetween(saved, other).filter((b) => !mine.some((a) => touchSame(a, b)));
        const inOrder = (scenario: Scenario) => ({
          ...scenario,
          ...Object.fromEntries(
            (['fundingSources', 'projects', 'constraints'] as const).map((list) => [
              list,
              scenario[list].map((member) => canonicalJson(member)).sort(),
            ]),
          ),
        });
        expect(inOrder(made(made(saved, mine), theirs))).toEqual(inOrder(made(made(saved, theirs), mine)));
      }),
    );
  });
  test('leave every part they do not touch the very same object', () => {
    const city = {
      sources: [
        { id: 'own', budget: [1, 2] },
        { id: 'land', budget: [3] },
      ],
      projects: [{ id: 'p' }],
    };
    const changed = changedBy(city, { at: ['sources', 'own', 'budget', 0], to: 9 });
    expect(changed).toMatchObject({ ok: true, value: { sources: [{ budget: [9, 2] }, {}] } });
    if (!changed.ok) return;
    expect(changed.value.projects).toBe(city.projects);
    expect(changed.value.sources[1]).toBe(city.sources[1]);
    expect(changedBy(city, { at: ['sources', 'own', 'budget', 0], to: 1 })).toEqual({ ok: true, value: city });
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
      fc.property(town, town, (before, after) => {
        let draft = draftOf(before, after);
        const whole = draft;
        while (draft.done.length > 0) draft = undo(draft);
        expect(applied(before, draft)).toEqual({ ok: true, value: before });
        draft = draftSchema.parse(JSON.parse(JSON.stringify(draft)));
        while (draft.undone.length > 0) draft = redo(draft);
        expect(draft).toEqual(whole);
        expect(applied(before, draft)).toEqual({ ok: true, value: after });
      }),
    );
  });
  test('has one entry for a slider that moved, and another once something else was done', () => {
    const slide = (to: number) => ({ changes: [{ at: ['criteria', 'green', 'weight'], to }] });
    const saved = { criteria: [{ id: 'green', weight: 0 }], disruptionWeight: 1 } as unknown as Scenario;
    const and = (draft: Draft, command: Command) => withCommand(draft, command, saved, true);
    let draft = and(and(newDraft(3), slide(0.1)), slide(0.2));
    expect(draft.done).toEqual([slide(0.2)]);
    draft = and(draft, { changes: [{ at: ['disruptionWeight'], to: 2 }] });
    draft = and(draft, slide(0.3));
    expect(draft.done.map(({ changes }) => changes[0]?.to)).toEqual([0.2, 2, 0.3]);
  });
  test('of two editors merges where they did different things, and shows both where they did not', () => {
    fc.assert(
      fc.property(town, town, town, (before, one, other) => {
        const mine = draftOf(before, one);
        const { draft, conflicts } = rebased(mine, { revision: 2, scenario: other });
        expect(draft).toMatchObject({ done: mine.done, revision: 2 });
        for (const { mine: own, theirs } of conflicts) {
          expect(mine.done.flatMap(({ changes }) => changes)).toContain(own);
          expect(valueAt(other, own.at)).toEqual(theirs.to);
          expect(theirs.to).not.toEqual(valueAt(before, own.at));
        }
        if (conflicts.length > 0) return;
        // All that the other has done stands, and all of mine.
        const together = made(
          other,
          draft.done.flatMap(({ changes }) => changes),
        );
        for (const change of mine.done.flatMap(({ changes }) => changes))
          expect(changedBy(together, change)).toEqual({ ok: true, value: together });
        for (const change of changesBetween(before, other))
          expect(changedBy(together, change)).toEqual({ ok: true, value: together });
      }),
    );
  });
});
