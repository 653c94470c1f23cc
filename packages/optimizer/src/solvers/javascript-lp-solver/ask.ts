import library from 'javascript-lp-solver';
import type { LinearModel } from '../../model/linear-model.ts';

// The types describe the CommonJS form; what is imported is the solver itself.
const solver = library as unknown as { Solve: (model: unknown) => unknown };

/** The library's answer: values of all columns, or that there is none. Unchecked. */
export type Answer = { feasible: boolean; bounded: boolean; values: number[] };

/** Hands a model over in the library's own form. Names are positions, so that no city name can collide with its reserved words. */
export function askJavascriptLpSolver(model: LinearModel): Answer {
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, { min?: number; max?: number }> = {};
  for (let i = 0; i < model.rows; i++) {
    const [min, max] = [model.rowLower[i]!, model.rowUpper[i]!];
    constraints[`r${i}`] = { ...(min === -Infinity ? {} : { min }), ...(max === Infinity ? {} : { max }) };
  }
  for (let j = 0; j < model.columns; j++) {
    const entries: Record<string, number> = { value: model.objective[j]! };
    for (let at = model.columnStart[j]!; at < model.columnStart[j + 1]!; at++)
      entries[`r${model.rowIndex[at]!}`] = model.coefficient[at]!;
    if (model.upper[j]! !== Infinity) {
      entries[`u${j}`] = 1;
      constraints[`u${j}`] = { max: model.upper[j]! };
    }
    variables[`x${j}`] = entries;
  }
  const ints = Object.fromEntries(Array.from({ length: model.decisions }, (_, j) => [`x${j}`, 1 as const]));
  const answer = solver.Solve({ optimize: 'value', opType: 'max', constraints, variables, ints }) as Record<
    string,
    number | boolean | undefined
  >;
  return {
    feasible: answer['feasible'] === true,
    bounded: answer['bounded'] !== false,
    values: Array.from({ length: model.columns }, (_, j) => Number(answer[`x${j}`] ?? 0)),
  };
}
