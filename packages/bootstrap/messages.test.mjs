import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from '../../.config/house/messages/faults.mjs';
import { unusedOf } from '../../.config/house/messages/unused.mjs';

const path = 'packages/brief/src/messages';
const english = { title: 'Brief', found: '{n, plural, one {one project} other {{n} projects}} in {place}' };
const german = { title: 'Vorlage', found: '{n, plural, one {ein Projekt} other {{n} Projekte}} in {place}' };
const faultsWith = (trees) =>
  faultsOf({ path, known: ['de', 'en', 'fr'], trees: { en: english, de: german, ...trees } });

test('files that say the same in every language pass', () => {
  const french = {
    title: 'Dossier',
    found: 'À {place} : {n, plural, one {un projet} many {{n} de projets} other {{n} projets}}',
  };
  assert.deepEqual(faultsWith({ fr: french }), []);
});

test('a message one language has and another has not', () => {
  assert.deepEqual(faultsWith({ fr: { title: 'Dossier' } }), [`${path}/fr.json: "found" is missing; en.json has it`]);
  assert.deepEqual(faultsWith({ de: { ...german, lead: 'Kurz' } }), [
    `${path}/de.json: "lead" is unknown to en.json; remove it, or add it there`,
  ]);
  assert.deepEqual(faultsWith({ de: { ...german, title: ' ' } }), [
    `${path}/de.json: "title" is empty; write its words`,
  ]);
});

test('an argument that one language uses and another does not', () => {
  assert.deepEqual(faultsWith({ de: { ...german, found: '{n, plural, one {ein Projekt} other {{n} Projekte}}' } }), [
    `${path}/de.json: "found" does not use {place}; en.json does`,
  ]);
  assert.deepEqual(faultsWith({ de: { ...german, title: 'Vorlage {year}' } }), [
    `${path}/de.json: "title" uses {year}, which en.json does not have`,
  ]);
});

test('variants that another language does not know, and text that is no ICU message', () => {
  const trees = {
    en: { state: '{state, select, kept {kept} other {broken}}' },
    de: { state: '{state, select, ok {eingehalten} other {verletzt}}' },
  };
  assert.deepEqual(faultsWith(trees), [
    `${path}/de.json: "state" chooses {state} by "ok", which en.json does not know`,
  ]);
  const [fault] = faultsWith({ de: { ...german, title: 'Vorlage {year' } });
  assert.match(fault, /de\.json: "title" is no ICU message \(.+\); mend its braces/);
});

test('a language without its own file, and a catalogue that leaves out German', () => {
  assert.deepEqual(faultsWith({ it: english }), [
    `${path}/it.json: there is no language "it"; add packages/planning/src/languages/it.json, or remove this file`,
  ]);
  assert.deepEqual(faultsOf({ path, known: ['de', 'en'], trees: { en: english } }), [
    `${path}/de.json: is missing; every sentence is said in German and English`,
  ]);
});

test('a message nobody says, by each way in which one is said', () => {
  const trees = {
    en: {
      title: 'Brief',
      states: { kept: 'kept', broken: 'broken' },
      share: { least: 'at least' },
      lost: 'lost',
      area: 'Area',
      columns: ['Name', 'Cost'],
    },
  };
  const file = (name, text) => ({ path: `packages/brief/src/${name}`, text });
  const said = [
    file(
      'a.ts',
      "import { messages } from './messages.ts';\nconst { least } = messages.texts.share;\nmessages.texts.title;",
    ),
    file(
      'b.svelte',
      "import { messages as m } from './messages.ts';\nconst w = $derived(m[reader().language]);\nw.states[state]; w[area.word]; [...w.columns];",
    ),
    file('areas.ts', "const areas = [{ word: 'area' }];"),
    file('a.test.ts', "import { messages } from './messages.ts';\nmessages.texts.lost;"),
    file('elsewhere.ts', 'w.lost;'),
  ];
  assert.deepEqual(unusedOf({ path, trees }, said), [
    `${path}/en.json: "lost" is said nowhere; remove it from every language`,
  ]);
  assert.deepEqual(
    unusedOf({ path, trees }, said.slice(0, 1)).map((fault) => /"(.+?)"/.exec(fault)[1]),
    ['states.kept', 'states.broken', 'lost', 'area', 'columns.0', 'columns.1'],
  );
});
