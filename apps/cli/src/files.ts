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
import { Refusal } from './refusal.ts';

export const scenarioFrom = (file: string): Scenario => readWith(file, readScenario);
export const factsFrom = (file: string): Facts => readWith(file, readFactsText);
export const planFrom = (file: string): Plan => readWith(file, readPlanText);

/** Plans of this Scenario, and of no other. */
export function plansOf(scenario: Scenario, scenarioFile: string, files: readonly string[]): Plan[] {
  const fingerprint = fingerprintOf(scenario);
  return files.map((file) => {
    const plan = planFrom(file);
    if (plan.scenario === fingerprint) return plan;
    throw new Refusal({
      de: `${file}: /scenario: gehört zu einem anderen Szenario als ${scenarioFile}; erwartet wird ${fingerprint}.`,
      en: `${file}: /scenario: belongs to another scenario than ${scenarioFile}; expected ${fingerprint}.`,
    });
  });
}

function readWith<T>(file: string, reader: (text: string) => Result<T>): T {
  const decoded = decodeUtf8(bytesOf(file));
  const reading = decoded.ok ? reader(decoded.value) : decoded;
  if (reading.ok) return reading.value;
  const [first, ...others] = reading.problems;
  const more = others.length
    ? { de: ` (und ${others.length} weitere)`, en: ` (and ${others.length} more)` }
    : { de: '', en: '' };
  throw new Refusal({ de: `${file}: ${first!.message.de}${more.de}`, en: `${file}: ${first!.message.en}${more.en}` });
}

export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw cannot(file, error, {
      de: 'nicht lesbar; erwartet wird eine Datei',
      en: 'cannot be read; expected a file',
    });
  }
}

const reasons: Record<string, [de: string, en: string]> = {
  ENOENT: ['gibt es nicht', 'does not exist'],
  EISDIR: ['ist ein Ordner', 'is a folder'],
  EACCES: ['ist gesperrt', 'is not permitted'],
};

function cannot(file: string, error: unknown, what: { de: string; en: string }): Refusal {
  const code = (error as NodeJS.ErrnoException).code ?? 'error';
  const [de, en] = reasons[code] ?? [code, code];
  return new Refusal({ de: `${file}: ${de}, ${what.de}.`, en: `${file}: ${en}, ${what.en}.` });
}

/** A file is either wholly there or not at all: written beside its place, then renamed. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(file));
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw cannot(file, error, {
      de: 'nicht schreibbar; erwartet wird ein Dateiname in einem Ordner mit Schreibrecht',
      en: 'cannot be written; expected a file name in a folder with write permission',
    });
  }
}

/** One level after the other: asked for all at once, Node never returns where a folder refuses its child as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
