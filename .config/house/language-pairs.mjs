// A sentence that stands in the code in German and English: a third language would have to edit it. Sentences are in catalogues, `messages/de.json` beside the code.
import { parse as parseSvelte } from 'svelte/compiler';
import { parser } from 'typescript-eslint';
import { besideNamed, textsOf } from './files.mjs';

/** Where `de` and `en` stand side by side all the same, and why. */
const named = {
  'packages/planning/src/text.ts': 'the shape of a text, which has both at least',
  'packages/planning/src/plan.ts': 'the same shape, in the format of a plan',
  'packages/planning/src/scenario.ts': 'the same shape, in the format of a scenario',
};

const isTest = /\.(test|examine|spec)\.ts$|\.test\.mjs$|\/(testing|e2e)\//;
const isMade = (text) => text.startsWith('// Made from the files beside it');

const treeOf = ({ path, text }) =>
  path.endsWith('.svelte')
    ? parseSvelte(text, { modern: true })
    : parser.parseForESLint(text, { filePath: path, range: true }).ast;

function* nodesIn(node) {
  yield node;
  for (const value of Object.values(node))
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one?.type === 'string') yield* nodesIn(one);
}

const keysOf = ({ properties }) => properties.map(({ key }) => key?.name ?? key?.value);
const isPair = (node) =>
  node.type === 'ObjectExpression' && ['de', 'en'].every((language) => keysOf(node).includes(language));
/** `language === 'de'`: what follows is said to this language alone. */
const isQuestion = (node) =>
  node.type === 'BinaryExpression' &&
  /^[!=]=/.test(node.operator) &&
  [node.left, node.right].some(({ value }) => value === 'de' || value === 'en');

/** Every place of a file that says something to German and English alone. */
export const languagePairsIn = (file) =>
  isMade(file.text) || !/\b(de|en)\b/.test(file.text)
    ? []
    : [...nodesIn(treeOf(file))]
        .filter((node) => isPair(node) || isQuestion(node))
        .map((node) => ({ path: file.path, line: file.text.slice(0, node.start ?? node.range[0]).split('\n').length }));

/** Such places beside the named files, and named files that have none any more, one line each. */
export function languagePairs() {
  const found = textsOf(/\.(ts|svelte|mjs|js)$/)
    .filter(({ path }) => !isTest.test(path))
    .flatMap(languagePairsIn);
  return besideNamed(
    found,
    named,
    'language-pairs.mjs',
    'says something in German and English alone; put it into messages/de.json and en.json beside it and run `npm run languages`',
  );
}
