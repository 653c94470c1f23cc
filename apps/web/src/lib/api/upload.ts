import type { ProblemDocument, ReadStep } from '#lib/api/shapes.ts';
import { ApiProblem, unreachable } from './api.ts';

/** How far a file is: on its way to the server, or being read there. */
export type Progress = { name: 'sending'; share: number } | ReadStep;
type Line<T> = { step: ReadStep } | { answer: T } | { problem: ProblemDocument };

/**
 * Sends a form and tells how far it is; `signal` stops it here and on the server. By XMLHttpRequest, because fetch does not tell how much
 * of a file has left.
 */
export function upload<T>(path: string, body: FormData, tell: (progress: Progress) => void, signal: AbortSignal) {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let seen = 0;
    const take = (line: Line<T>) => {
      if ('step' in line) tell(line.step);
      else if ('problem' in line) reject(new ApiProblem(line.problem));
      else resolve(line.answer);
    };
    const takeLines = () => {
      if (request.status !== 200) return;
      const end = request.responseText.lastIndexOf('\n') + 1;
      const whole = request.responseText.slice(seen, end);
      seen = end;
      for (const line of whole.split('\n')) if (line) take(JSON.parse(line) as Line<T>);
    };
    request.upload.onprogress = ({ loaded, total }) => tell({ name: 'sending', share: total > 0 ? loaded / total : 0 });
    request.onprogress = takeLines;
    request.onload = () => {
      takeLines();
      // An answer that came settles the promise before this does.
      reject(new ApiProblem(problemIn(request)));
    };
    request.onerror = () => reject(new ApiProblem(unreachable(request.status)));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/x-ndjson');
    request.send(body);
  });
}

function problemIn(request: XMLHttpRequest): ProblemDocument {
  try {
    return JSON.parse(request.responseText) as ProblemDocument;
  } catch {
    return unreachable(request.status);
  }
}
