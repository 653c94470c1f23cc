import { describe, expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import type { Verb } from './verb.ts';

const verb: Verb = {
  usage: 'vorrang try FILE…',
  files: { least: 0, most: Infinity },
  options: {
    '--out': { value: 'text' },
    '--gap': { value: 'number', least: 0, whole: false },
    '--seed': { value: 'number', least: 0, whole: true },
    '--engine': { value: 'choice', of: ['search', 'highs'] },
    '--map': { value: 'pairs' },
    '--when': { value: 'none' },
  },
  run: () => 0,
};
const given = (...words: string[]) => parseArguments(words, verb, 'en');
function problemIn(...words: string[]): string[] {
  try {
    given(...words);
  } catch (error) {
    if (error instanceof CommandProblem) return [error.sentence.de, error.sentence.en];
  }
  return [];
}

describe('what was written is what is read', () => {
  test('values beside the option or behind an equals sign, files between them', () => {
    const { files, text, number, json, language } = given(
      'a',
      '--out=p=q',
      'b',
      '--gap',
      '.5',
      '--json',
      '--when',
      'c',
    );
    expect([files, [...text], [...number], json, language]).toEqual([
      ['a', 'b', 'c'],
      [
        ['--out', 'p=q'],
        ['--when', ''],
      ],
      [['--gap', 0.5]],
      true,
      'en',
    ]);
    expect(given('--language', 'de').language).toBe('de');
  });
  test('pairs come several times, and several behind one option; the first word without = is a file again', () => {
    const { files, pairs } = given(
      '--map',
      'Kosten=cost',
      'a=b=c',
      'list.csv',
      'x=y',
      '--map=1=2',
      '--out',
      'o',
      'p=q',
    );
    expect(pairs.get('--map')).toEqual([
      ['Kosten', 'cost'],
      ['a=b', 'c'],
      ['1', '2'],
    ]);
    expect(files).toEqual(['list.csv', 'x=y', 'p=q']);
  });
  test('behind -- everything is a file, and - alone is one', () => {
    expect(given('-', '--', '--out', '-x').files).toEqual(['-', '--out', '-x']);
  });
});

test.each([
  [
    'an unknown option',
    ['--quick'],
    /^Die Option --quick gibt es hier nicht; bekannt sind --language, --out, .*--json\.$/,
  ],
  ['a word every object has', ['--toString'], /^Die Option --toString gibt es hier nicht/],
  ['a letter for an option', ['-q'], /^Die Option -q gibt es hier nicht/],
  ['no value at the end', ['--seed'], /^--seed: „“ passt nicht; erwartet wird, einmal, eine ganze Zahl ab 0\.$/],
  ['an empty value', ['--out='], /^--out: „“ passt nicht; erwartet wird, einmal, ein Dateiname\.$/],
  ['the same twice', ['--gap', '1', '--gap', '2'], /^--gap: „2“ passt nicht; erwartet wird, einmal, eine Zahl ab 0\.$/],
  ['a number below the least', ['--gap', '-1'], /^--gap: „-1“ passt nicht/],
  ['half a whole number', ['--seed', '1.5'], /^--seed: „1\.5“ passt nicht/],
  [
    'what is no choice',
    ['--engine', 'magic'],
    /„magic“ passt nicht; erwartet wird, einmal, eines von search, highs\.$/,
  ],
  ['a value where none belongs', ['--when=now'], /^--when: „now“ passt nicht; erwartet wird, einmal, ohne Wert\.$/],
  ['the next option taken for a value', ['--seed', '--json'], /^--seed: „--json“ passt nicht/],
  ['a pair that is none', ['--map', 'Kosten'], /^--map: „Kosten“ passt nicht; erwartet wird, einmal, SPALTE=FELD\.$/],
  ['no pair at the end', ['--map'], /^--map: „“ passt nicht/],
])('%s is refused in both languages', (_, words, german) => {
  const [de, en] = problemIn(...words);
  expect(de).toMatch(german);
  expect(en).toMatch(/^There is no option -|does not fit; expected, once, /);
});
