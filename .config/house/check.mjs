// What no linter knows: words the house gave up, casts that forget a type, public doors without a doc block, circles of imports, languages that say less than others, sentences that stand in the code.
import { languagePairs } from './language-pairs.mjs';
import { circles, doors } from './measures.mjs';
import { messageFaults } from './messages/index.mjs';
import { retiredWords } from './retired-words.mjs';
import { typeEscapes } from './type-escapes.mjs';

const faults = [
  ...retiredWords(),
  ...typeEscapes(),
  ...doors().bare.map((one) => `${one}: handed out of its package without a doc block`),
  ...(await messageFaults()),
  ...languagePairs(),
  ...(await circles()).map((cycle) => `${cycle.join(' → ')}: a circle of imports`),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
