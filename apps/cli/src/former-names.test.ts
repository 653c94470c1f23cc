import { expect, test } from 'vitest';
import { byTodaysNames } from './former-names.ts';

test.each([
  ['--prices', '--shadow-prices'],
  ['--promises', '--constraint-prices'],
  ['--regrets', '--opportunity-costs'],
])('explain is asked by %s as by %s, and says so', (before, today) => {
  const { verb, words, told } = byTodaysNames('explain', ['city.json', 'plan.json', before, '--json']);
  expect([verb, words]).toEqual(['explain', ['city.json', 'plan.json', today, '--json']]);
  expect(told.map(({ en }) => en)).toEqual([
    `"${before}" is called "${today}" now; the old name works until the next release.`,
  ]);
});

test('names of today, options of other verbs and files behind -- stay as they are, and nothing is told', () => {
  const given = ['--shadow-prices', '--', '--prices'];
  expect(byTodaysNames('explain', given)).toEqual({ verb: 'explain', words: given, told: [] });
  expect(byTodaysNames('solve', ['--prices'])).toEqual({ verb: 'solve', words: ['--prices'], told: [] });
  expect(byTodaysNames(undefined, [])).toEqual({ verb: undefined, words: [], told: [] });
});
