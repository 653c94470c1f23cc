import { type Language, inLanguage, languages, parseJson, problemsOf } from '@vorrang/planning';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { messages } from './messages.ts';
import { noPlan } from './not-found.ts';
import { type HttpProblem, type ProblemDocument, badInput, problemResponse } from './problem.ts';

async function toldIn(language: Language, problem: HttpProblem) {
  const app = new Hono().get('/', (c) => problemResponse(c, problem));
  const answer = await app.request('/', { headers: { 'accept-language': `${language};q=0.9` } });
  return { spoken: answer.headers.get('content-language'), document: (await answer.json()) as ProblemDocument };
}

test.each(languages)('a problem is told in the language of whoever asks: %s', async (language) => {
  const { spoken, document } = await toldIn(language, noPlan());
  expect(spoken).toBe(language);
  expect(document).toMatchObject({ status: 404, detail: messages[language].noPlan });
});

const shape = z.object({ projects: z.array(z.object({ name: z.string(), 'no/name': z.string().optional() })) });
const wrong = { projects: [{ name: 'Steg', 'no/name': 5 }, { name: 7 }] };
test.each([
  [
    'de',
    '2 Angaben passen nicht; nichts wurde gespeichert. Projekt 1, „no/name“: erwartet wird ein Text, gefunden wurde 5.',
    'Projekt 2, Name: erwartet wird ein Text, gefunden wurde 7.',
  ],
  [
    'en',
    '2 entries do not fit; nothing was stored. Project 1, "no/name": expected a text, found 5.',
    'Project 2, Name: expected a text, found 7.',
  ],
] as const)('every entry that does not fit is named as on the page: %s', async (language, detail, second) => {
  const { document } = await toldIn(language, badInput(problemsOf(shape.safeParse(wrong).error!, wrong)));
  expect(document.detail).toBe(detail);
  expect(document.problems?.map((one) => one.detail)).toEqual([expect.any(String), second]);
});

test('an input that is wrong as a whole is called what it is: a request, or the file that was sent', () => {
  const error = shape.safeParse([]).error!;
  const detail = (problem: HttpProblem) =>
    (['de', 'en'] as const).map((language) => inLanguage(problem.text, language));
  expect(detail(badInput(problemsOf(error, [], [], 'request')))).toEqual([
    'Die Anfrage: erwartet wird ein Objekt, gefunden wurde eine Liste mit 0 Einträgen.',
    'The request: expected an object, found a list with 0 entries.',
  ]);
  const cut = (whole?: 'request') => {
    const read = parseJson('{', whole);
    return detail(badInput(read.ok ? [] : read.problems)).map((sentence) => sentence.split(' (')[0]);
  };
  expect(cut('request')).toEqual(['Die Anfrage endet mitten im Text', 'The request ends in the middle']);
  expect(cut()).toEqual(['Die Datei endet mitten im Text', 'The file ends in the middle']);
});
