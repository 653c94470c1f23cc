import type { LinearModel } from '../src/model/linear-model.ts';

/**
 * A model as free-format MPS, for solvers that run as processes. Columns are c0, c1 …, rows r0, r1 …: names stay on our side.
 * The objective is negated, because not every reader knows how to maximise; the word FREE tells CBC the format. A text of chunks,
 * because a city of 2,000 projects is longer than one string should be.
 */
export function* mpsOf(model: LinearModel): Generator<string> {
  yield 'NAME city FREE\nROWS\n N points\n';
  yield* lines(model.rows, (row) => ` ${senseOf(model, row)} r${row}\n`);
  yield 'COLUMNS\n';
  yield " M0 'MARKER' 'INTORG'\n";
  yield* lines(model.decisions, (column) => entriesOf(model, column));
  yield " M1 'MARKER' 'INTEND'\n";
  yield* lines(model.columns - model.decisions, (k) => entriesOf(model, model.decisions + k));
  yield 'RHS\n';
  yield* lines(model.rows, (row) => (rightOf(model, row) === 0 ? '' : ` RHS r${row} ${rightOf(model, row)}\n`));
  yield 'RANGES\n';
  yield* lines(model.rows, (row) =>
    senseOf(model, row) === 'L' && Number.isFinite(model.rowLower[row]!)
      ? ` RNG r${row} ${model.rowUpper[row]! - model.rowLower[row]!}\n`
      : '',
  );
  yield 'BOUNDS\n';
  yield* lines(model.columns, (column) => boundOf(column, model.upper[column]!));
  yield 'ENDATA\n';
}

function senseOf({ rowLower, rowUpper }: LinearModel, row: number): 'E' | 'L' | 'G' | 'N' {
  if (rowLower[row] === rowUpper[row]) return 'E';
  if (Number.isFinite(rowUpper[row])) return 'L';
  return Number.isFinite(rowLower[row]) ? 'G' : 'N';
}

const rightOf = (model: LinearModel, row: number): number => {
  const sense = senseOf(model, row);
  return sense === 'N' ? 0 : sense === 'G' ? model.rowLower[row]! : model.rowUpper[row]!;
};

/** Every column stands in the objective, if only with 0: a column without entries would be unknown to the bounds. */
function entriesOf(model: LinearModel, column: number): string {
  let text = ` c${column} points ${0 - model.objective[column]!}\n`;
  for (let at = model.columnStart[column]!; at < model.columnStart[column + 1]!; at++)
    text += ` c${column} r${model.rowIndex[at]!} ${model.coefficient[at]!}\n`;
  return text;
}

function boundOf(column: number, upper: number): string {
  if (upper === 0) return ` FX BND c${column} 0\n`;
  return Number.isFinite(upper) ? ` UP BND c${column} ${upper}\n` : ` PL BND c${column}\n`;
}

/** In chunks of a thousand lines, so that a file is written in few pieces. */
function* lines(count: number, line: (k: number) => string): Generator<string> {
  for (let from = 0; from < count; from += 1000) {
    let text = '';
    for (let k = from; k < Math.min(count, from + 1000); k++) text += line(k);
    yield text;
  }
}
