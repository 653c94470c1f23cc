import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Language, type Problem, type Text, inLanguage, inTurn, languageFor } from '@vorrang/planning';
import { inWords } from './field-names.ts';
import { messages } from './messages.ts';

/** RFC 9457, in the reader's language. */
export type ProblemDocument = {
  type: string;
  title: string;
  status: number;
  detail: string;
  problems?: { type: string; pointer: string; detail: string }[];
  current?: unknown;
};

/** A request refused with one sentence, and all problems at once where there are several. */
export class HttpProblem extends Error {
  readonly status: ContentfulStatusCode;
  readonly kind: string;
  readonly text: Text;
  readonly problems: Problem[];
  constructor(status: ContentfulStatusCode, kind: string, text: Text, problems: Problem[] = []) {
    super(text.en);
    this.status = status;
    this.kind = kind;
    this.text = text;
    this.problems = problems;
  }
}

export function badInput(problems: Problem[]): HttpProblem {
  const first = problems.slice(0, 1).map((problem) => inWords(problem).message);
  const count = problems.length === 1 ? [] : [messages.texts.badInput({ n: problems.length })];
  return new HttpProblem(422, 'bad-input', inTurn([...count, ...first]), problems);
}

export const notFound = (text: Text): HttpProblem => new HttpProblem(404, 'not-found', text);

export const languageOf = (c: Context): Language =>
  languageFor(getCookie(c, 'language'), c.req.header('accept-language'));

export function problemResponse(c: Context, refusal: HttpProblem, current?: unknown): Response {
  const language = languageOf(c);
  const document: ProblemDocument = {
    type: `urn:vorrang:problem:${refusal.kind}`,
    title: refusal.kind,
    status: refusal.status,
    detail: inLanguage(refusal.text, language),
    ...(refusal.problems.length && {
      problems: refusal.problems
        .map(inWords)
        .map(({ type, pointer, message }) => ({ type, pointer, detail: inLanguage(message, language) })),
    }),
    ...(current !== undefined && { current }),
  };
  return c.body(JSON.stringify(document), refusal.status, {
    'content-type': 'application/problem+json',
    'content-language': language,
  });
}
