// What the build refuses of a catalogue, each in a sentence.
import { argumentsOf } from './arguments.mjs';
import { languageFolder, messagesIn } from './files.mjs';

/** Languages that say less, more or something else than English does, which every catalogue has. */
export function faultsOf({ path, known, trees }) {
  const absent = ['de', 'en']
    .filter((name) => !trees[name])
    .map((name) => `${path}/${name}.json: is missing; every sentence is said in German and English`);
  const strange = Object.keys(trees)
    .filter((name) => !known.includes(name))
    .map(
      (name) =>
        `${path}/${name}.json: there is no language "${name}"; add ${languageFolder}/${name}.json, or remove this file`,
    );
  const model = new Map(messagesIn(trees.en ?? {}));
  const unlike = Object.entries(trees).flatMap(([name, tree]) =>
    faultsBeside(model, new Map(messagesIn(tree))).map(([key, fault]) => `${path}/${name}.json: "${key}" ${fault}`),
  );
  return [...absent, ...strange, ...unlike];
}

function faultsBeside(model, messages) {
  const missing = [...model.keys()]
    .filter((key) => !messages.has(key))
    .map((key) => [key, 'is missing; en.json has it']);
  const found = [...messages].flatMap(([key, text]) =>
    (model.has(key) ? faultsIn(text, model.get(key)) : ['is unknown to en.json; remove it, or add it there']).map(
      (fault) => [key, fault],
    ),
  );
  return [...missing, ...found];
}

function faultsIn(text, english) {
  if (text.trim() === '') return ['is empty; write its words'];
  let mine, theirs;
  try {
    [mine, theirs] = [argumentsOf(text), argumentsOf(english)];
  } catch (error) {
    return [`is no ICU message (${error.message}); mend its braces`];
  }
  // A number may be counted in one language and not in another: not every sentence has a plural everywhere.
  const only = (a, b) => [...a].filter(([name, { kind }]) => kind !== 'number' && !b.has(name)).map(([name]) => name);
  const unlike = [...mine].flatMap(([name, { words }]) =>
    words.filter((word) => theirs.has(name) && !theirs.get(name).words.includes(word)).map((word) => [name, word]),
  );
  return [
    ...only(theirs, mine).map((name) => `does not use {${name}}; en.json does`),
    ...only(mine, theirs).map((name) => `uses {${name}}, which en.json does not have`),
    ...unlike.map(([name, word]) => `chooses {${name}} by "${word}", which en.json does not know`),
  ];
}
