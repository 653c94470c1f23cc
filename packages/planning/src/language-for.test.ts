import { expect, test } from 'vitest';
import { languageFor } from './language-for.ts';

test.each([
  ['the reader’s own choice comes before the browser’s wish', 'en', 'de-AT,de', 'en'],
  ['a choice that is no language counts for nothing', 'klingon', 'en', 'en'],
  ['a name every object has is no language', '__proto__', 'constructor, en', 'en'],
  ['the first of those there are', undefined, 'xx-FR,en-GB;q=0.8,de;q=0.5', 'en'],
  ['the one that weighs most, wherever it stands', undefined, 'en;q=0.1, de;q=0.9', 'de'],
  ['what nobody wants is not given', undefined, 'de;q=0, en;q=0.1', 'en'],
  ['the region of another language is no wish for ours', undefined, 'xx-DE, en;q=0.5', 'en'],
  ['large letters are letters', undefined, 'EN-us', 'en'],
  ['anything is German', undefined, '*', 'de'],
  ['German where nobody says anything', undefined, null, 'de'],
] as const)('%s', (_what, chosen, accepted, language) => {
  expect(languageFor(chosen, accepted)).toBe(language);
});
