import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languagePairsIn } from '../../.config/house/language-pairs.mjs';

const linesIn = (text, path = 'apps/api/src/x.ts') =>
  languagePairsIn({ path, text })
    .map(({ line }) => line)
    .toSorted();

test('a sentence in German and English in the code, whichever way it is put together', () => {
  assert.deepEqual(linesIn("const gone: Text = { de: 'Weg.', en: 'Gone.' };"), [1]);
  assert.deepEqual(
    linesIn('\nconst many = (n: number) => ({\n  de: `${n} Projekte`,\n  en: `${n} projects`,\n});'),
    [2],
  );
  assert.deepEqual(linesIn('const both = { ...a, de: a.de + b.de, en: a.en + b.en };'), [1]);
  assert.deepEqual(linesIn("const [de, en] = ['Weg.', 'Gone.'];\nfail(404, { de, en });"), [2]);
  assert.deepEqual(linesIn("const title = language === 'de' ? 'Vorlage' : 'Brief';"), [1]);
});

test('the same in a page', () => {
  const page = "<script lang=\"ts\">\n  const label: Text = { 'de': 'Weg', 'en': 'Gone' };\n</script>\n";
  assert.deepEqual(linesIn(`${page}<p title={inLanguage({ de: 'x', en: 'y' })}>{label.de}</p>`, 'x.svelte'), [2, 4]);
});

test('a module that was made of the files of a catalogue, a type, one language alone, and what stands in a comment', () => {
  const made =
    '// Made from the files beside it by `npm run languages`.\nexport const messages = catalogue({ de, en });';
  assert.deepEqual(linesIn(made), []);
  assert.deepEqual(linesIn('type Text = { de: string; en: string };'), []);
  assert.deepEqual(linesIn("const ofLists = { de: 'de-DE' };"), []);
  assert.deepEqual(linesIn("// catalogue({ de: 'eins', en: 'one' })\nconst { de, en } = text;"), []);
});
