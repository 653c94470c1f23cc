import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { StaleRevision } from '@vorrang/db';
import { messages } from './messages.ts';
import { HttpProblem, notFound, problemResponse } from './problem.ts';

/** Whatever was thrown, as a problem the reader can act on; only what we did not foresee is our fault. */
export function answerError(error: unknown, c: Context): Response {
  if (error instanceof StaleRevision && error.current.revision > 0) return problemResponse(c, stale(), error.current);
  return problemResponse(c, foreseen(error) ?? ourFault(error));
}

function foreseen(error: unknown): HttpProblem | null {
  if (error instanceof HttpProblem) return error;
  if (error instanceof StaleRevision) return nothingHere();
  if (error instanceof HTTPException && error.status === 400) return badJson();
  if (error instanceof HTTPException && error.status === 415) return noForm();
  const code = codeOf(error);
  if (code === '23505') return tooLate();
  // PostgreSQL knows no U+0000 in a text.
  if (code === '22P05' || code === '22021') return notStorable();
  return null;
}

const codeOf = (error: unknown): string | undefined =>
  ((error as { cause?: { code?: string } }).cause ?? (error as { code?: string })).code;

const badJson = () => new HttpProblem(400, 'bad-json', messages.texts.badJson);

/** Where JSON is expected the routes say so themselves. */
const noForm = () => new HttpProblem(415, 'no-form', messages.texts.noForm);

const notStorable = () => new HttpProblem(422, 'not-storable', messages.texts.notStorable);

/** Two asked for the same id at the same moment; both had seen that it was free. */
const tooLate = () => new HttpProblem(409, 'id-taken', messages.texts.idTaken);

const nothingHere = () => notFound(messages.texts.nothingHere);

const stale = () => new HttpProblem(409, 'stale-revision', messages.texts.staleRevision);

function ourFault(error: unknown): HttpProblem {
  console.error(error);
  return new HttpProblem(500, 'our-fault', messages.texts.ourFault);
}
