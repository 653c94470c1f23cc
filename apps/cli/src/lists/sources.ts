import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Table, endingsRead, joinAlike, readFile, understand } from '@vorrang/exchange';
import type { Result } from '@vorrang/planning';
import { bytesOf } from '../files.ts';
import { CommandProblem } from '../command-problem.ts';
import { messages } from './messages.ts';

export type Source = { name: string; tables: Table[] };

/**
 * A folder is one delivery: one list of projects with all that stands beside it. Of files named one by one each list is taken by itself, unless
 * they have the same columns.
 */
export async function sourcesIn(names: readonly string[]): Promise<Source[]> {
  const folders = names.filter((name) => statSync(name, { throwIfNoEntry: false })?.isDirectory());
  const deliveries = await Promise.all(
    folders.map(async (name) => whole(name, await Promise.all(filesIn(name).map(sourceFrom)))),
  );
  const files = await Promise.all(names.filter((name) => !folders.includes(name)).map(sourceFrom));
  return [...deliveries, ...(files.length > 0 ? together(files) : [])];
}

const whole = (name: string, sources: Source[]): Source => ({ name, tables: sources.flatMap(({ tables }) => tables) });

async function sourceFrom(name: string): Promise<Source> {
  const tables = await readFile(bytesOf(name), basename(name));
  return { name, tables: valueIn(tables, name) };
}

/** One list of projects with all that stands beside it; where several files have lists with other columns, each is taken by itself. */
function together(sources: Source[]): Source[] {
  const lists = sources.filter(({ tables }) => {
    const understood = understand(tables, null);
    return understood.ok && understood.value.list !== null;
  });
  const [list] = lists;
  const tables = sources.flatMap((source) => source.tables);
  const alike = joinAlike(tables).length <= tables.length - lists.length + 1;
  if (lists.length > 1 && !alike) return sources;
  return [{ name: list?.name ?? sources[0]!.name, tables }];
}

/** A folder stands for the lists in it, in the order of their names. */
function filesIn(name: string): string[] {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name];
  const lists = readdirSync(name).filter((entry) => endingsRead.some((ending) => entry.toLowerCase().endsWith(ending)));
  if (lists.length === 0)
    throw new CommandProblem(messages.texts.thereIsNoFile({ name, endingsRead: endingsRead.join(', ') }));
  return lists.sort().map((entry) => join(name, entry));
}

/** What a reader gave; its first sentence with the name of the file otherwise. */
export function valueIn<T>(reading: Result<T>, name: string): T {
  if (reading.ok) return reading.value;
  const [first] = reading.problems;
  throw new CommandProblem(messages.texts.valueIn({ name, message: first!.message }));
}
