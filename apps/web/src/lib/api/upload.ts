import type { ReadStep } from '#lib/api/shapes.ts';
import { ApiProblem, type PathParameters, addressOf, isProblem, unreachable } from './api.ts';
import type { paths } from './generated/contract.d.ts';

/** How far a file is: on its way to the server, or being read there. */
export type Progress = { name: 'sending'; share: number } | ReadStep;
type Tell = (progress: Progress) => void;

type Posted<Path extends keyof paths> = paths[Path] extends { post: infer Operation } ? Operation : never;
/** Routes that are sent a file, and routes that may answer line by line. */
type PathsWhere<Operation> = {
  [Path in keyof paths]: [Posted<Path>] extends [never] ? never : Posted<Path> extends Operation ? Path : never;
}[keyof paths];
type FilePath = PathsWhere<{ requestBody: { content: { 'multipart/form-data': unknown } } }>;
type SteppedPath = PathsWhere<{ responses: { 200: { content: { 'application/x-ndjson': unknown } } } }>;

type Line<Path extends SteppedPath> =
  Posted<Path> extends { responses: { 200: { content: { 'application/x-ndjson': infer Told } } } } ? Told : never;
/** What such a route is asked with, and what it answers in the end. */
export type SteppedBody = Posted<SteppedPath>['requestBody']['content']['application/json'];
export type SteppedAnswer<Path extends SteppedPath> = Extract<Line<Path>, { answer: unknown }>['answer'];
type FileAnswer = Posted<FilePath>['responses'][200]['content']['application/json'];

/** Sends a file and tells how much of it has left; `signal` stops it. By XMLHttpRequest, because fetch does not tell that. */
export function sendFile(
  path: FilePath,
  at: PathParameters<FilePath>,
  file: File,
  tell: Tell,
  signal: AbortSignal,
): Promise<FileAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.upload.onprogress = ({ loaded, total }) => tell({ name: 'sending', share: total > 0 ? loaded / total : 0 });
    request.onload = () => {
      const answer = answerIn(request);
      if (request.status === 200) resolve(answer as FileAnswer);
      else reject(new ApiProblem(isProblem(answer) ? answer : unreachable(request.status)));
    };
    request.onerror = () => reject(new ApiProblem(unreachable(request.status)));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', addressOf(path, at));
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

/** Asks for something that takes a while and tells each step; `signal` stops it here and on the server. */
export async function askStepByStep<Path extends SteppedPath>(
  path: Path,
  at: PathParameters<SteppedPath>,
  body: SteppedBody,
  tell: Tell,
  signal: AbortSignal,
): Promise<SteppedAnswer<Path>> {
  const headers = { 'content-type': 'application/json', accept: 'application/x-ndjson' };
  const response = await fetch(addressOf(path, at), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ApiProblem(unreachable(0));
  });
  if (!response.ok || !response.body) {
    const refusal: unknown = await response.json().catch(() => null);
    throw new ApiProblem(isProblem(refusal) ? refusal : unreachable(response.status));
  }
  for await (const line of linesOf(response.body)) {
    const said = JSON.parse(line) as Line<SteppedPath>;
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
