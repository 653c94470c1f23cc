import type { Context, TypedResponse } from 'hono';
import { stream } from 'hono/streaming';
import type { JSONParsed } from 'hono/utils/types';
import { answerError } from '../errors.ts';
import { HttpProblem } from '../problem.ts';
import type { Env } from '../services.ts';
import type { ReadStep } from './answers.ts';
import { messages } from './messages.ts';

/** Reading on its way: whoever works tells each step, and stops when nobody waits any more. */
export type Progress = { tell: (step: ReadStep) => void; signal: AbortSignal };
/** A line of an answer told as it goes (`application/x-ndjson`): steps, then one answer or one problem. */
export type Line<T> = { step: ReadStep } | { answer: T } | { problem: unknown };

const lines = 'application/x-ndjson';

type Told<T> = Response & TypedResponse<JSONParsed<T>, 200, 'json'>;

/** Answers at the end, or, for who asks for lines, with every step; who closes the connection ends the work. */
export async function asItGoes<T extends object>(
  c: Context<Env>,
  work: (progress: Progress) => Promise<T>,
): Promise<Told<T>> {
  if (!c.req.header('accept')?.includes(lines))
    return c.json((await work({ tell: () => {}, signal: c.req.raw.signal })) as object, 200);
  c.header('content-type', lines);
  return stream(c, async (out) => {
    const gone = new AbortController();
    out.onAbort(() => gone.abort());
    const write = (line: Line<T>) => out.write(`${JSON.stringify(line)}\n`);
    try {
      await write({ answer: await work({ tell: (step) => void write({ step }), signal: gone.signal }) });
    } catch (error) {
      await write({ problem: await answerError(error, c).json() });
    }
  }) as Told<T>;
}

/** Nobody waits for the answer: nothing more is done, and nothing was stored. */
export const cancelled = () => new HttpProblem(409, 'cancelled', messages.texts.cancelled);
