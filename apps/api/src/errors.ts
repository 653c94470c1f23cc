import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { StaleRevision } from '@vorrang/db';
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
  const code = codeOf(error);
  if (code === '23505') return tooLate();
  // PostgreSQL knows no U+0000 in a text.
  if (code === '22P05' || code === '22021') return notStorable();
  return null;
}

const codeOf = (error: unknown): string | undefined =>
  ((error as { cause?: { code?: string } }).cause ?? (error as { code?: string })).code;

const badJson = () =>
  new HttpProblem(400, 'bad-json', {
    de: 'Die Anfrage ist kein gültiges JSON.',
    en: 'The request is not valid JSON.',
  });

const notStorable = () =>
  new HttpProblem(422, 'not-storable', {
    de: 'Ein Text enthält ein Zeichen, das sich nicht speichern lässt (U+0000); bitte entfernen.',
    en: 'A text holds a character that cannot be stored (U+0000); remove it.',
  });

/** Two asked for the same id at the same moment; both had seen that it was free. */
const tooLate = () =>
  new HttpProblem(409, 'id-taken', {
    de: 'Diese Kennung hat im selben Augenblick jemand anderer vergeben; nichts wurde gespeichert.',
    en: 'Somebody else took this id at the same moment; nothing was stored.',
  });

const nothingHere = () => notFound('Das gibt es hier nicht (mehr).', 'There is no such thing here (any more).');

const stale = () =>
  new HttpProblem(409, 'stale-revision', {
    de: 'Inzwischen hat jemand anderer gespeichert; hier sind beide Fassungen, nichts wurde überschrieben.',
    en: 'Somebody else has saved in the meantime; here are both versions, nothing was overwritten.',
  });

function ourFault(error: unknown): HttpProblem {
  console.error(error);
  return new HttpProblem(500, 'our-fault', {
    de: 'Das ist unser Fehler, nicht Ihrer; nichts wurde gespeichert.',
    en: 'This is our fault, not yours; nothing was stored.',
  });
}
