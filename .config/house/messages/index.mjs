import { textsOf } from '../files.mjs';
import { faultsOf } from './faults.mjs';
import { cataloguesOf } from './files.mjs';
import { unusedOf } from './unused.mjs';
import { staleModules } from './write.mjs';

/** What is wrong with the languages of the house: each file beside the English one, what nobody says, and what was not made anew. */
export async function messageFaults() {
  const root = process.cwd();
  const catalogues = cataloguesOf(root);
  const faults = catalogues.flatMap(faultsOf);
  if (faults.length > 0) return faults;
  const files = textsOf(/\.(ts|svelte)$/);
  const stale = [...(await staleModules(root)).keys()];
  return [
    ...catalogues.flatMap((catalogue) => unusedOf(catalogue, files)),
    ...stale.map((path) => `${path}: is not what its files say; run \`npm run languages\``),
  ];
}
