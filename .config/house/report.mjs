import { execFileSync } from 'node:child_process';
import { circles, doors, editsPerThing, sizes, tests } from './measures.mjs';
import { retiredWords } from './retired-words.mjs';

const { files, functions, longest } = sizes();
const { documented, bare, functions: handedOut, without } = doors();
const found = await circles();
const { testLines, sourceLines, cases } = tests();
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const telling = (what) => handedOut - without[what].length;
const rows = [
  [
    'source files',
    `${files.count}; lines median ${files.median}, nine of ten within ${files.p90}, largest ${files.largest}, ${files.above180} above 180`,
  ],
  [
    'functions',
    `${functions.count}; lines median ${functions.median}, nine of ten within ${functions.p90}, longest ${functions.longest}, ${functions.above60} above 60`,
  ],
  [
    'public doors documented',
    `${documented} of ${documented + bare.length} (${Math.floor((100 * documented) / (documented + bare.length))} %)`,
  ],
  [
    'public functions',
    `${handedOut}; ${telling('source')} name their source, ${telling('failure')} say what happens on failure, ${telling('example')} have an example that a test runs`,
  ],
  [
    'files touched by a thing that is added',
    editsPerThing()
      .map(([thing, files]) => `${thing} ${files}`)
      .join(', '),
  ],
  ['words the house gave up', `${retiredWords().length}`],
  ['circles of imports, types included', `${found.length}`],
  ['tests', `${cases} cases; ${(testLines / sourceLines).toFixed(2)} lines of test for a line of source`],
];
console.log(`| measure | ${new Date().toISOString().slice(0, 10)}, ${commit} |\n| --- | --- |`);
for (const [measure, value] of rows) console.log(`| ${measure} | ${value} |`);
if (process.argv.includes('--list')) {
  console.log(
    `\nlongest functions:\n${longest.map(({ path, name, lines }) => `  ${lines} ${path} ${name}`).join('\n')}`,
  );
  console.log(`\nwithout a doc block:\n${bare.map((one) => `  ${one}`).join('\n')}`);
  console.log(`\nwithout a source:\n${without.source.map((one) => `  ${one}`).join('\n')}`);
  console.log(`\nsilent about failure:\n${without.failure.map((one) => `  ${one}`).join('\n')}`);
  console.log(`\ncircles:\n${found.map((cycle) => `  ${cycle.join(' → ')}`).join('\n')}`);
}
