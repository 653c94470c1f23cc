import { type Peer, finite } from './peer.ts';

/** COIN-OR CBC, with its own settings. */
export const cbc: Peer = {
  name: 'cbc',
  debian: 'coinor-cbc',
  threads: true,
  words: (model, solution, { seconds, threads }) => [
    model,
    ...['-timeMode', 'elapsed', '-sec', String(seconds)],
    ...(threads > 1 ? ['-threads', String(threads)] : []),
    ...['-solve', '-solu', solution],
  ],
  leastIn: (printed) => {
    const result = printed.slice(Math.max(0, printed.lastIndexOf('Result - ')));
    const optimal = /^Result - Optimal solution found\s*$/m.test(result);
    const objective = /^Objective value:\s+(\S+)/m.exec(result)?.[1];
    return finite(/^Lower bound:\s+(\S+)/m.exec(result)?.[1] ?? (optimal ? objective : undefined));
  },
  /** First line: what it is; then number, name, value, price; `**` before what is broken. Zeros are left out. */
  valuesIn: (solution) => {
    const [head = '', ...lines] = solution.split('\n');
    if (head === '' || /infeasible|no integer solution|unbounded/i.test(head)) return null;
    return new Map(
      lines.flatMap((line): [number, number][] => {
        const [, column, value] = /^(?:\*\*)?\s*\d+\s+c(\d+)\s+(\S+)/.exec(line) ?? [];
        return column === undefined ? [] : [[Number(column), Number(value)]];
      }),
    );
  },
};
