// A cast that forgets a type (`as unknown as`, `as never`) stands in one named place each, where no type can say what is known.
import { besideNamed, textsOf } from './files.mjs';

/** Where one may stand, and why. */
const named = {
  'packages/optimizer/src/solvers/javascript-lp-solver/ask.ts': 'its types describe another form of the package',
  'packages/optimizer/src/solvers/highs/load.ts': 'its types describe another form of the package',
  'packages/optimizer/src/constraints/index.ts':
    'the registry forgets the settings of each kind; they are parsed where they are read',
  'db/src/stores/cities.ts': 'rows of a backup go into the table of their name, whichever it is',
  'db/src/embedded/one-at-a-time.ts': 'a query of the driver is more than it is used as',
};

const isTest = /\.(test|examine|spec)\.ts$|\/(testing|e2e)\//;

/** Casts beside the named places, and named places that have none any more, one line each. */
export function typeEscapes() {
  const found = textsOf(/\.(ts|svelte)$/)
    .filter(({ path }) => !isTest.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, i) => (/\bas (unknown as|never)\b/.test(line) ? [{ path, line: i + 1 }] : [])),
    );
  return besideNamed(
    found,
    named,
    'type-escapes.mjs',
    'a cast that forgets the type; give it one (.config/house/type-escapes.mjs)',
  );
}
