import { expect, test } from 'vitest';
import { planned, town } from '#lib/compare/little-town.ts';
import { differsBy } from './differs-by.ts';
import { mostOf, paymentsOf } from './payments.ts';
import { countsOf, kindsOf, lettersOf, stripOf } from './strip.ts';

const reference = planned({ street: ['new', 1], bridge: ['new', 0], lane: ['new', 0] });
const other = planned({ street: ['new', 2], school: ['new', 0], lane: ['new', 0] });
const bars = (shape: string) => shape.split('M').length - 1;

test('every card has the same slots: who begins first in the reference stands first in its kind', () => {
  const kinds = kindsOf(reference, [other]);
  expect(kinds.map(({ kind, members }) => [kind, members.map(({ id }) => id)])).toEqual([
    ['street', ['lane', 'street']],
    ['bridge', ['bridge']],
    ['school', ['school']],
  ]);
});

test('beside the reference a plan shows what comes with it alone and what it lacks', () => {
  const strip = stripOf(kindsOf(reference), reference, other);
  expect([bars(strip.in), bars(strip.out), bars(strip.comes), bars(strip.goes)]).toEqual([2, 1, 1, 1]);
  expect(strip.kinds.map(({ in: built, all }) => [built, all])).toEqual([
    [2, 2],
    [0, 1],
    [1, 1],
  ]);
  expect(countsOf(reference, other)).toEqual({ in: 3, all: 4, comes: 1, goes: 1, moves: 1 });
});

test('beside itself nothing comes and goes', () => {
  const strip = stripOf(kindsOf(reference), reference, reference);
  expect([bars(strip.in), bars(strip.out), strip.comes, strip.goes]).toEqual([3, 1, '', '']);
});

test('a project that a scenario does not know has a slot without a bar', () => {
  const small = { ...other, scenario: { ...town, projects: town.projects.filter(({ id }) => id !== 'bridge') } };
  const strip = stripOf(kindsOf(reference, [small]), reference, small);
  expect([bars(strip.in), bars(strip.out), bars(strip.comes)]).toEqual([2, 0, 1]);
});

test('streets and trams are not called alike', () => {
  expect(lettersOf(['Straße', 'Brücke', 'Straßenbahn'])).toEqual(['St', 'Br', 'Sn']);
});

test('payments of all cards are drawn to the greatest year of any', () => {
  const [one, two] = [paymentsOf(reference), paymentsOf(other)];
  expect([one.paid, one.money]).toEqual([450, 4000]);
  expect(one.years[0]).toEqual({ label: '2027', paid: 350, money: 500 });
  expect(mostOf([one, two])).toBe(500);
  expect(mostOf([])).toBe(1);
});

test('a scenario says by how much less money it has, and the first says nothing of itself', () => {
  const headline = { name: '', derivedFrom: null, importId: null, revision: 1, updatedAt: '', firstYear: '', years: 8 };
  const first = { ...headline, id: 'first', currency: 'EUR', budgetCents: 1000, rules: 3 };
  expect(differsBy(first, first)).toBeNull();
  expect(differsBy({ ...first, id: 'b', budgetCents: 800 }, first)).toEqual({ money: expect.closeTo(-0.2), rules: 0 });
  expect(differsBy({ ...first, id: 'b', rules: 4 }, first)).toEqual({ money: null, rules: 1 });
  expect(differsBy({ ...first, id: 'b', budgetCents: 5, currency: 'CHF' }, first)?.money).toBeNull();
});
