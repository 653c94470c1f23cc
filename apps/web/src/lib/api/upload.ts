import type { ProblemDocument, ReadStep } from '#lib/api/shapes.ts';
import { ApiProblem, isProblem, unreachable } from './api.ts';

/** How far a file is: on its way to the server, or being read there. */
export type Progress = { name: 'sending'; share: number } | ReadStep;
type Tell = (progress: Progress) => void;

/** Sends a file and tells how much of it has left; `signal` stops it. By XMLHttpRequest, because fetch does not tell that. */
export function sendFile<T>(address: string, file: File, tell: Tell, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.upload.onprogress = ({ loaded, total }) => tell({ name: 'sending', share: total > 0 ? loaded / total : 0 });
    request.onload = () => {
      const answer = answerIn(request);
      if (request.status === 200) resolve(answer as T);
      else reject(new ApiProblem(isProblem(answer) ? answer : unreachable(request.status)));
    };
    request.onerror = () => reject(new ApiProblem(unreachable(request.status)));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', address);
    request.send(body);
  });
}

function answerIn({ responseText }: XMLHttpRequest): unknown {
  try {
    return JSON.parse(responseText);
  } catch {
    return null;
  }
}

type Line<T> = { step: ReadStep } | { answer: T } | { problem: ProblemDocument };

/** Asks for something that takes a while and tells each step; `signal` stops it here and on the server. */
export async function askStepByStep<T>(address: string, body: object, tell: Tell, signal: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/json', accept: 'application/x-ndjson' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw new ApiProblem(unreachable(0));
    },
  );
  if (!response.ok || !response.body) {
    const refusal: unknown = await response.json().catch(() => null);
    throw new ApiProblem(isProblem(refusal) ? refusal : unreachable(response.status));
  }
  for await (const line of linesOf(response.body)) {
    const said = JSON.parse(line) as Line<T>;
    if ('step' in said) tell(said.step);
    else if ('problem' in said) throw new ApiProblem(said.problem);
    else return said.answer;
  }
  throw new ApiProblem(unreachable(0));
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop()!;
    yield* lines.filter((line) => line !== '');
  }
}
