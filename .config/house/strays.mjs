// What belongs to one machine and not to the house: a file without an ending, which a command has left, and an import from the root of a disk.
import { textsOf } from './files.mjs';

export function strays() {
  const nameless = textsOf(/\/[^./]+$/).map(({ path }) => `${path}: a file without an ending; what is it for?`);
  const rooted = textsOf(/\.(ts|mts|mjs|svelte)$|\/[^./]+$/).flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, i) =>
        /(from|import\()\s*['"]\//.test(line) ? [`${path}:${i + 1}: an import from the root of a disk`] : [],
      ),
  );
  return [...nameless, ...rooted];
}
