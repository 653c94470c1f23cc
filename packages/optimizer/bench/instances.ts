import { closeSync, existsSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type InstanceModel, buildModel } from '../src/instance/build-model.ts';
import { type Exact, exactly } from '../src/evaluation/exact-plan.ts';
import { readScenario } from '../src/instance/read-scenario.ts';
import { compileInstance } from '../src/instance/compiled-instance.ts';
import { startsFrom } from '../src/instance/start-numbers.ts';
import { tinyTown } from '../src/testing/tiny-scenario.ts';
import { generatedCity } from './city/generated-city.ts';
import { mpsOf } from './mps.ts';

export const reference = process.env['VORRANG_REFERENCE_DATA'] ?? resolve(import.meta.dirname, '../../../../shared');

/** Quarters of a city of this many projects; sizes between them take those of the next smaller one. */
const quarters: [projects: number, periods: number][] = [
  [10_000, 40],
  [2000, 40],
  [1000, 32],
  [500, 28],
  [200, 24],
  [0, 20],
];
/** The town on which every solver can show something: two projects, eight possible starts. */
export const tinyTownSize = 2;

/** A city to be solved, its file, and what peers need of it, made when they ask. */
export class Instance {
  readonly name: string;
  readonly file: string;
  readonly projects: number;
  /** The best bound known from elsewhere. */
  readonly knownBound: number | null;
  readonly #folder: string;
  #city: InstanceModel | null = null;
  #model: string | null = null;

  constructor(file: string, projects: number, folder: string, knownBound: number | null = null) {
    this.name = basename(file, '.json');
    this.file = file;
    this.projects = projects;
    this.knownBound = knownBound;
    this.#folder = folder;
  }
  city(): InstanceModel {
    if (this.#city) return this.#city;
    const reading = readScenario(readFileSync(this.file, 'utf8'));
    if (!reading.ok) throw new Error(`${this.file}: ${reading.problems[0]!.message.en}`);
    return (this.#city = buildModel(reading.value));
  }
  /** What a choice of the model's columns is worth to the cent, or the rule it breaks. */
  judge(columns: number[]): Exact {
    const { scenario } = this.city();
    return exactly(scenario)(startsFrom(compileInstance(scenario), scenario, columns));
  }
  /** The model as an MPS file, written once, not counted to anybody's time. */
  modelFile(): string {
    if (this.#model) return this.#model;
    const name = join(this.#folder, `${this.name}.mps`);
    const file = openSync(name, 'w');
    for (const part of mpsOf(this.city().model)) writeSync(file, part);
    closeSync(file);
    return (this.#model = name);
  }
  /** Gives back memory and disk. */
  close(): void {
    if (this.#model) rmSync(this.#model, { force: true });
    this.#city = this.#model = null;
  }
}

/** `count` cities of a size: those of the reference data first, then generated ones (g1, g2 …), which anybody can make again. */
export function instancesOf(projects: number, count: number, folder: string, generatedOnly = false): Instance[] {
  if (projects === tinyTownSize) return [written('tiny-town', projects, tinyTown(), folder)];
  const given = generatedOnly ? [] : givenInstances(projects, folder).slice(0, count);
  const periods = quarters.find(([least]) => projects >= least)![1];
  const made = Array.from({ length: count - given.length }, (_, k) => {
    const { scenario } = generatedCity(projects, periods, k + 1);
    return written(scenario.name, projects, scenario, folder);
  });
  return [...given, ...made];
}

function written(name: string, projects: number, scenario: object, folder: string): Instance {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(scenario));
  return new Instance(file, projects, folder);
}

function givenInstances(projects: number, folder: string): Instance[] {
  const place = join(reference, 'instances');
  if (!existsSync(place)) return [];
  const best = join(place, 'best-known.json');
  const known = existsSync(best)
    ? (JSON.parse(readFileSync(best, 'utf8')) as Record<string, { bestBound?: number }>)
    : {};
  return readdirSync(place)
    .filter((name) => name.startsWith(`city-n${projects}-`) && name.endsWith('.json'))
    .sort()
    .map(
      (name) => new Instance(join(place, name), projects, folder, known[basename(name, '.json')]?.bestBound ?? null),
    );
}
