import { type ChildProcess, fork } from 'node:child_process';
import type { Brief } from '@vorrang/brief';
import { HttpProblem } from '../problem.ts';
import { messages } from './messages.ts';

type Typesetter = { script: URL; limitMs: number };
const ours: Typesetter = { script: new URL('./typesetting-process.ts', import.meta.url), limitMs: 30_000 };

/** Each needs a core and some 200 MB: whoever asks for many PDFs waits in one of these lines. */
const lines: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()];
let next = 0;

/** The brief as PDF, typeset aside; whatever happens there, the server goes on. */
export function typeset(brief: Brief, typesetter = ours): Promise<Uint8Array<ArrayBuffer>> {
  const line = next++ % lines.length;
  const pdf = lines[line]!.then(() => typesetInChild(brief, typesetter));
  lines[line] = pdf.catch(() => {});
  return pdf;
}

function typesetInChild(brief: Brief, { script, limitMs }: Typesetter): Promise<Uint8Array<ArrayBuffer>> {
  const child = fork(script, { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const said = lastWords(child);
    child.once('message', ({ pdf }: { pdf: Uint8Array<ArrayBuffer> }) => resolve(pdf));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`ended with ${signal ?? code}: ${said()}`)));
    child.send(brief, (error) => error && reject(error));
  })
    .catch((error: unknown) => {
      console.error('typesetter:', error instanceof Error ? error.message : error);
      throw notTypeset();
    })
    .finally(() => {
      clearTimeout(limit);
      child.kill('SIGKILL');
    });
}

function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-500)));
  return () => words.trim();
}

const notTypeset = () => new HttpProblem(500, 'not-typeset', messages.texts.notTypeset);
