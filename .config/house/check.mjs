// What no linter knows: words the house gave up, casts that forget a type, files and paths of one machine, public doors without a doc block, circles of imports, languages that say less than others, sentences that stand in the code.
import { languagePairs } from './language-pairs.mjs';
import { circles, doors } from './measures.mjs';
import { messageFaults } from './messages/index.mjs';
import { retiredWords } from './retired-words.mjs';
import { strays } from './strays.mjs';
import { typeEscapes } from './type-escapes.mjs';

const { bare, without } = doors();
const faults = [
  ...retiredWords(),
  ...typeEscapes(),
  ...strays(),
  ...bare.map((one) => `${one}: handed out of its package without a doc block`),
  ...without.source.map((one) => `${one}: its doc block names no source`),
  ...without.failure.map((one) => `${one}: its doc block does not say what happens on failure`),
  ...(await messageFaults()),
  ...languagePairs(),
  ...(await circles()).map((cycle) => `${cycle.join(' → ')}: a circle of imports`),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
