import { expect, test } from 'vitest';
import { Pressed, written } from './pressed.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  written({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...held });

test('a letter tells whether it was held with the shift key, a sign does not', () => {
  expect(press('A', { shiftKey: true })).toBe('Shift+a');
  expect(press('b')).toBe('b');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('/', { shiftKey: true })).toBe('/');
  expect(press('k', { metaKey: true })).toBe('Mod+k');
  expect(press('Shift', { shiftKey: true })).toBeNull();
});

test('two keys one after the other mean one thing, and the first alone nothing', () => {
  const pressed = new Pressed();
  const known = ['b', 'g p', 'g b'];
  expect(pressed.next('g', known, 0)).toEqual({ keys: null, begun: true });
  expect(pressed.next('b', known, 800)).toEqual({ keys: 'g b', begun: false });
  expect(pressed.next('b', known, 900)).toEqual({ keys: 'b', begun: false });
});

test('who waits too long, or presses what does not belong, begins anew', () => {
  const pressed = new Pressed();
  const known = ['b', 'g b'];
  pressed.next('g', known, 0);
  expect(pressed.next('b', known, 5000).keys).toBe('b');
  pressed.next('g', known, 6000);
  expect(pressed.next('x', known, 6100)).toEqual({ keys: null, begun: false });
  expect(pressed.next('b', known, 6200).keys).toBe('b');
});
