import { expect, test } from 'vitest';
import { askedIn } from './asked.ts';
import { allRows, rowsNamed, smokeRows } from './rows.ts';

test('without words: every row, with one thread and with two', () => {
  expect(askedIn([], [])).toEqual({
    rows: allRows,
    smoke: false,
    examinations: null,
    threads: [1, 2],
    seeds: 1,
    markdown: false,
    engines: null,
  });
});

test('the smoke rows are short, with one thread', () => {
  expect(askedIn(['--smoke'], [])).toMatchObject({ rows: smokeRows, threads: [1] });
});

test('a row is named by its projects and its seconds; a size names all its rows', () => {
  expect(rowsNamed(['1000@10'])).toEqual([{ projects: 1000, seconds: 10, goal: 0.0025 }]);
  expect(rowsNamed(['200']).map(({ seconds }) => seconds)).toEqual([1, 60]);
  expect(rowsNamed(['80@2.5'])).toEqual([{ projects: 80, seconds: 2.5, goal: null }]);
  expect(() => rowsNamed(['80'])).toThrow('80@10');
  expect(() => rowsNamed(['many'])).toThrow('expected is e.g. 1000@10');
});

test('a word that means nothing is refused', () => {
  expect(() => askedIn(['--threads', 'two'], [])).toThrow('whole number');
  expect(() => askedIn(['--all'], [])).toThrow('--examinations');
  expect(askedIn(['--examinations', '--all'], [])).toMatchObject({ examinations: 'all' });
  expect(() => askedIn(['--faster'], [])).toThrow('--faster');
  expect(() => askedIn(['--engine', 'abacus'], ['vorrang', 'cbc'])).toThrow('there are vorrang, cbc');
});
