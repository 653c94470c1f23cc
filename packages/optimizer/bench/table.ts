import type { Judged } from './judged.ts';

/** A line of the table: cells as text, and whether something in it is wrong. */
type Line = { cells: string[]; red: boolean };

const head = [
  'instance', 'limit', 'engine', 'objective', 'gap to best bound', '× vorrang', 'gap by certificate', 'bound by',
  'wall s', 'CPU s', 'MB', 'goal', 'reached', 'remark',
]; // prettier-ignore

const digits = (value: number | null, count: number): string => (value === null ? '–' : value.toFixed(count));
/** Shares as per cent; what two programs may differ by is 0. */
const percent = (value: number | null): string =>
  value === null ? '–' : `${(Math.abs(value) <= 1e-6 ? 0 : 100 * value).toFixed(Math.abs(value) < 0.001 ? 4 : 2)} %`;
const seconds = (value: number): string => `${value} s`;

/** The runs with one number of threads as a pipe table; with several seeds, median and worst under every group. */
export function tableOf(runs: Judged[], { colours }: { colours: boolean }): string {
  const groups = Map.groupBy(runs, ({ row, engine }) => `${row.projects} ${row.seconds} ${engine.name}`);
  const lines = [...groups.values()].flatMap((group) => [
    ...group.map((run) => lineOf(run, runs)),
    ...(group.length > 1 ? [lineOfAll('median', group, median), lineOfAll('worst', group, worst)] : []),
  ]);
  const widths = head.map((title, k) => Math.max(title.length, ...lines.map(({ cells }) => cells[k]!.length)));
  const text = (cells: string[]) => `| ${cells.map((cell, k) => cell.padEnd(widths[k]!)).join(' | ')} |`;
  const red = (line: string) => (colours ? `\u001b[31m${line}\u001b[39m` : line);
  return [
    text(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...lines.map((line) => (line.red ? red(text(line.cells)) : text(line.cells))),
  ].join('\n');
}

function lineOf(run: Judged, all: Judged[]): Line {
  const { row, instance, engine, answer, gap, certificateGap, overrun, reached } = run;
  const late = engine.ours && overrun !== null && overrun > 0.2;
  const remarks = [answer.fault && `✗ ${answer.fault}`, late && `late by ${overrun.toFixed(2)} s`, answer.remark];
  const cells = [
    instance,
    seconds(row.seconds),
    engine.name,
    digits(answer.objective, 3),
    percent(gap),
    timesOurs(run, all),
    percent(certificateGap),
    answer.boundBy ?? '–',
    digits(answer.seconds, 2),
    digits(answer.cpuSeconds, 2),
    digits(answer.megabytes, 0),
    percent(row.goal),
    verdict(reached),
    remarks.filter(Boolean).join('; ').replaceAll('|', '/'),
  ];
  return { cells, red: answer.fault !== null };
}

const verdict = (reached: boolean | null): string => (reached === null ? '–' : reached ? 'yes' : 'no');

/** How many times as wide as ours a gap is, of the same instance and time; nothing where ours is (nearly) closed. */
function timesOurs({ gap, instance, row, engine }: Judged, all: Judged[]): string {
  const same = (run: Judged) => run.instance === instance && run.row === row && run.engine.name === 'vorrang';
  const ours = all.find(same)?.gap ?? null;
  if (engine.name === 'vorrang' || gap === null || ours === null || ours < 1e-6) return '–';
  return (gap / ours).toFixed(gap < 10 * ours ? 1 : 0);
}

/** Of the numbers of a group; a missing one is the worst there is. */
type Pick = (values: (number | null)[]) => number | null;
const ordered = (values: (number | null)[]) => values.map((one) => one ?? Infinity).sort((a, b) => a - b);
const orNone = (value: number) => (Number.isFinite(value) ? value : null);
const worst: Pick = (values) => orNone(ordered(values).at(-1)!);
const median: Pick = (values) => {
  const middle = (values.length - 1) / 2;
  return orNone((ordered(values)[Math.floor(middle)]! + ordered(values)[Math.ceil(middle)]!) / 2);
};

function lineOfAll(name: string, group: Judged[], pick: Pick): Line {
  const { row, engine } = group[0]!;
  const gap = pick(group.map((run) => run.gap));
  const late = pick(group.map(({ overrun }) => overrun));
  const reached =
    row.goal === null ? null : gap !== null && gap <= Math.max(row.goal, 1e-6) && late !== null && late <= 0.2;
  const cells = [
    `${name} of ${group.length}`,
    seconds(row.seconds),
    engine.name,
    '',
    percent(gap),
    '',
    percent(pick(group.map(({ certificateGap }) => certificateGap))),
    '',
    digits(pick(group.map(({ answer }) => answer.seconds)), 2),
    digits(pick(group.map(({ answer }) => answer.cpuSeconds)), 2),
    digits(pick(group.map(({ answer }) => answer.megabytes)), 0),
    percent(row.goal),
    verdict(reached && group.every(({ answer }) => answer.fault === null)),
    '',
  ];
  return { cells, red: false };
}
