import type { Language } from '@vorrang/planning';
import type { Expected, Given } from './arguments.ts';

/** The answer's exit code: done, the answer is no, bad input, unknown. */
export type ExitCode = 0 | 1 | 2 | 3;

export type Console = {
  language: Language;
  json: boolean;
  out: (line: string) => void;
  progress: (line: string) => void;
  now: () => Date;
};

export type Verb = Expected & {
  run: (given: Given, console: Console) => Promise<ExitCode> | ExitCode;
};
