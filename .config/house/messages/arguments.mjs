import { TYPE, parse } from '@formatjs/icu-messageformat-parser';

/** The arguments of a message, name → what it takes: `plural` and `number` a number, `select` one of its words. Throws for what is no ICU message. */
export function argumentsOf(text) {
  const found = new Map();
  const add = (name, kind, words = []) => {
    const before = found.get(name) ?? { kind: 'value', words: [] };
    found.set(name, { kind: kind === 'value' ? before.kind : kind, words: [...new Set([...before.words, ...words])] });
  };
  const visit = (parts) => {
    for (const part of parts) {
      if (part.type === TYPE.argument) add(part.value, 'value');
      if (part.type === TYPE.number || part.type === TYPE.plural) add(part.value, 'number');
      if (part.type === TYPE.select) add(part.value, 'select', Object.keys(part.options));
      for (const option of Object.values(part.options ?? {})) visit(option.value);
    }
  };
  if (text.includes('{')) visit(parse(text, { ignoreTag: true }));
  return found;
}
