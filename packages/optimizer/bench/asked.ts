import { parseArgs } from 'node:util';
import { type Row, allRows, rowsNamed, smokeRows } from './rows.ts';

/** What the caller of `npm run bench` wants. */
export type Asked = {
  rows: Row[];
  smoke: boolean;
  /** Published instances instead of rows: a sample of them, or all. */
  examinations: 'sample' | 'all' | null;
  /** Numbers of threads, one table each. */
  threads: number[];
  seeds: number;
  markdown: boolean;
  /** Names of the engines; null means all. */
  engines: string[] | null;
};

export const usage = `npm run bench -- [--smoke] [--row 1000@10 …] [--threads N] [--seeds N] [--engine vorrang …] [--markdown]
       npm run bench -- --examinations [--all] [--threads N]
  --smoke      small rows, every engine, under a minute; exit code 1 when a promise is broken
  --row        only these rows: 1000@10 is 1,000 projects for 10 s, 1000 all its rows
  --threads    one table, with so many threads (otherwise two: with 1 and with 2)
  --seeds      so many cities of every size: those of the reference data, then generated ones
  --engine     only these: vorrang, highs, javascript-lp-solver, cbc, glpsol
  --markdown   with date, commit and machine, as it goes into the README
  --examinations  PSPLIB and OR-Library against the best results known, where the reference data is; a sample, or --all`;

export function askedIn(words: string[], known: string[]): Asked {
  const { values } = parseArgs({
    args: words,
    options: {
      smoke: { type: 'boolean', default: false },
      row: { type: 'string', multiple: true },
      threads: { type: 'string' },
      seeds: { type: 'string', default: '1' },
      engine: { type: 'string', multiple: true },
      examinations: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
    },
  });
  const { smoke, row, markdown, engine } = values;
  const stranger = engine?.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Error(`--engine ${stranger}: there are ${known.join(', ')}`);
  if (values.all && !values.examinations) throw new Error('--all: expected is --examinations before it');
  return {
    rows: row ? rowsNamed(row) : smoke ? smokeRows : allRows,
    smoke,
    examinations: values.examinations ? (values.all ? 'all' : 'sample') : null,
    threads: values.threads !== undefined ? [whole('--threads', values.threads)] : smoke ? [1] : [1, 2],
    seeds: whole('--seeds', values.seeds),
    markdown,
    engines: engine ?? null,
  };
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Error(`${name} ${text}: expected is a whole number from 1`);
  return Number(text);
}
