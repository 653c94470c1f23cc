import { expect, test } from 'vitest';
import { planned } from './little-town.ts';
import { kindsOf, projectsOf } from './projects.ts';
import { barsOf, columnAt, shapesOf, stripOf } from './strip.ts';

const kinds = kindsOf(
  projectsOf([planned({ street: ['new', 1], bridge: ['new', 2] }), planned({ street: ['new', 3] })]),
);
const rows = { top: 0, step: 16, height: 13 };

test('kinds stand side by side, each as wide as its name at least, and a finger finds the project under it', () => {
  const strip = stripOf(kinds, 300);
  expect(strip.kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ['street', 2],
    ['bridge', 1],
    ['school', 1],
  ]);
  expect(strip.cell).toBe(22);
  expect(columnAt(strip, 1)?.id).toBe('street');
  expect(columnAt(strip, strip.kinds[1]!.x)?.id).toBe('bridge');
  expect(columnAt(strip, strip.kinds[1]!.x - 5)).toBeNull();
});
test('in a large city the strip grows to the side before a cell cannot be seen', () => {
  const many = [{ kind: 'street', members: Array.from({ length: 5000 }, () => kinds[0]!.members[0]!) }];
  expect(stripOf(many, 1000)).toMatchObject({ cell: 4, width: 20_000 });
  expect(stripOf(many, 1000, 24).cell).toBe(24);
});
test('cells that look alike are one shape: the street later in the second plan, the bridge not in all, the rest out', () => {
  const shapes = shapesOf(stripOf(kinds, 300), rows);
  const drawn = (shape: string) => shape.match(/M/g)?.length ?? 0;
  expect([shapes.as, shapes.other, shapes.partly, shapes.out].map(drawn)).toEqual([1, 1, 1, 5]);
  expect([shapes.signs, shapes.signsOnInk].map(drawn)).toEqual([1, 0]);
});
test('beneath, a bar for each project says with what part of other weightings it is in; who never is has none', () => {
  const strip = stripOf(kinds, 300);
  const bars = barsOf(strip, (id) => ({ street: 1, bridge: 0.25 })[id] ?? 0, { bottom: 60, height: 16 });
  expect(bars.match(/v-[\d.]+/g)).toEqual(['v-16', 'v-4']);
});
