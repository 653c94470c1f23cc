import type { LinearModel } from '../../model/linear-model.ts';
import { load } from './load.ts';

/** Asks HiGHS, in this thread, whether rows allow choices of yes/no columns, whatever the other columns have to be. For small models. */
export async function rowsAllow(model: LinearModel): Promise<(columns: readonly number[]) => boolean> {
  const highs = await load();
  const infinite = (values: Float64Array) =>
    values.map((v) => (Number.isFinite(v) ? v : Math.sign(v) * highs.infinity));
  const { columns: numCols, rows: numRows, columnStart: starts, rowIndex: indices, coefficient: values } = model;
  return (columns) => {
    const fixed = (else_: Float64Array) => else_.map((v, j) => (j < model.decisions ? Number(columns.includes(j)) : v));
    const solver = highs.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: fixed(new Float64Array(numCols)),
      colUpper: infinite(fixed(model.upper)),
      rowLower: infinite(model.rowLower),
      rowUpper: infinite(model.rowUpper),
      matrix: { format: 'csc', numRows, numCols, starts, indices, values },
    });
    try {
      solver.options.set({ output_flag: false });
      solver.run();
      return solver.getModelStatus() !== highs.constants.modelStatus.infeasible;
    } finally {
      solver.dispose();
    }
  };
}
