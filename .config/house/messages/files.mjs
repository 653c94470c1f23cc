// The catalogues there are, by their files: `…/messages/de.json`, one for each language.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where each language has the small file that makes it one. */
export const languageFolder = 'packages/planning/src/languages';

const namesIn = (folder) =>
  globSync('*.json', { cwd: folder })
    .map((file) => basename(file, '.json'))
    .toSorted();

/** The languages there are: `['de', 'en']`. */
export const languagesOf = (root) => namesIn(join(root, languageFolder));

/** Every catalogue: its folder, the languages there are, and the messages of those it has, as they stand in their files. */
export function cataloguesOf(root) {
  const known = languagesOf(root);
  return globSync('{apps,packages,db,scenarios}/**/*messages/en.json', {
    cwd: root,
    exclude: (path) => /node_modules|(^|\/)(build|fixtures|test-results|\.svelte-kit)$/.test(path),
  })
    .toSorted()
    .map((file) => {
      const path = dirname(file);
      const read = (name) => JSON.parse(readFileSync(join(root, path, `${name}.json`), 'utf8'));
      return { path, known, trees: Object.fromEntries(namesIn(join(root, path)).map((name) => [name, read(name)])) };
    });
}

/** Every message of a file: `['group.key', text]`. */
export function* messagesIn(tree, path = []) {
  if (typeof tree === 'string') yield [path.join('.'), tree];
  else for (const key of Object.keys(tree)) yield* messagesIn(tree[key], [...path, key]);
}
