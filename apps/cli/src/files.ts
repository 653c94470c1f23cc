import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readScenario } from '@vorrang/optimizer';
import {
  type Facts,
  type Plan,
  type Result,
  type Scenario,
  decodeUtf8,
  fingerprintOf,
  readFactsText,
  readPlanText,
} from '@vorrang/planning';
import { CommandProblem } from './command-problem.ts';
import { messages } from './messages.ts';

export const scenarioFrom = (file: string): Scenario => readWith(file, readScenario);
export const factsFrom = (file: string): Facts => readWith(file, readFactsText);
export const planFrom = (file: string): Plan => readWith(file, readPlanText);

/** Plans of this Scenario, and of no other. */
export function plansOf(scenario: Scenario, scenarioFile: string, files: readonly string[]): Plan[] {
  const fingerprint = fingerprintOf(scenario);
  return files.map((file) => {
    const plan = planFrom(file);
    if (plan.scenario === fingerprint) return plan;
    throw new CommandProblem(messages.texts.otherScenario({ file, scenarioFile, fingerprint }));
  });
}

function readWith<T>(file: string, reader: (text: string) => Result<T>): T {
  const decoded = decodeUtf8(bytesOf(file));
  const reading = decoded.ok ? reader(decoded.value) : decoded;
  if (reading.ok) return reading.value;
  const [first, ...others] = reading.problems;
  throw new CommandProblem(messages.texts.unreadable({ file, problem: first!.message, others: others.length }));
}

export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw cannot(file, error, 'read');
  }
}

function cannot(file: string, error: unknown, what: 'read' | 'write'): CommandProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'error';
  return new CommandProblem(messages.texts.cannot({ file, code, what }));
}

/** A file is either wholly there or not at all: written beside its place, then renamed. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(file));
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw cannot(file, error, 'write');
  }
}

/** One level after the other: asked for all at once, Node never returns where a folder refuses its child as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
