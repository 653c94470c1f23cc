import { parentPort, workerData } from 'node:worker_threads';
import type { Highs, Model, VariableType } from 'highs';
import type { LinearModel } from '../../model/linear-model.ts';
import { type Limits, type Relaxed, type Searched, chosen } from '../outcome.ts';
import { load } from './load.ts';
import type { Birth, Report, Task } from './messages.ts';

const { stop } = workerData as Birth;
let model: LinearModel;
let solver: Model | undefined;
const flag = new Int32Array(stop);
let everyDecision = new Int32Array();
const say = (report: Report) => parentPort?.postMessage(report);
const stopped = () => Atomics.load(flag, 0) === 1;

const highs = await load();
say({ kind: 'ready', version: highs.version.string });

parentPort?.on('message', (task: Task) => {
  try {
    say(answer(task));
  } catch (error) {
    // The message alone: the stack of a WebAssembly error holds the whole minified library.
    say({
      kind: 'failed',
      message: error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500),
    });
  }
});

function answer(task: Task): Report {
  if (task.kind === 'relax') return { kind: 'relaxed', relaxed: relax(solver!, task.seconds) };
  if (task.kind === 'search') return { kind: 'searched', searched: search(solver!, task) };
  // Disposing is a must: the heap of WebAssembly never shrinks, and what is left behind stays.
  solver?.dispose();
  model = task.model;
  solver = passModel(highs, task.seed);
  return { kind: 'loaded' };
}

function passModel({ constants, infinity, createModel }: Highs, seed: number): Model {
  everyDecision = Int32Array.from({ length: model.decisions }, (_, column) => column);
  const finite = (values: Float64Array) =>
    values.map((value) => (Number.isFinite(value) ? value : Math.sign(value) * infinity));
  const solver = createModel({
    numCols: model.columns,
    numRows: model.rows,
    sense: constants.objectiveSense.maximize,
    colCost: model.objective,
    colLower: new Float64Array(model.columns),
    colUpper: finite(model.upper),
    rowLower: finite(model.rowLower),
    rowUpper: finite(model.rowUpper),
    matrix: {
      format: 'csc',
      numRows: model.rows,
      numCols: model.columns,
      starts: model.columnStart,
      indices: model.rowIndex,
      values: model.coefficient,
    },
  });
  solver.options.set({ output_flag: false, random_seed: seed, mip_abs_gap: 0 });
  return solver;
}

function limit(solver: Model, seconds: number | null): void {
  solver.zeroAllClocks();
  solver.options.set({ time_limit: seconds ?? 1e20 });
}

function relax(solver: Model, seconds: number | null): Relaxed {
  limit(solver, seconds);
  const { modelStatus, callbackType } = highs.constants;
  solver.run({ [callbackType.simplexInterrupt]: (event) => void (stopped() && event.interrupt()) });
  const status = solver.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible', ray: ray(solver) };
  if (status !== modelStatus.optimal && status !== modelStatus.empty) return { status: 'stopped' };
  const { colValue, rowDual } = solver.getSolution();
  return {
    status: 'optimal',
    objective: solver.getObjectiveValue(),
    rowPrices: rowDual,
    taken: colValue.slice(0, model.decisions),
  };
}

/** Presolve finds most contradictions without prices; a second run without it brings them. */
function ray(solver: Model): Float64Array | null {
  solver.options.set({ presolve: 'off' });
  solver.run();
  solver.options.set({ presolve: 'choose' });
  return solver.getDualRay()?.values ?? null;
}

function search(solver: Model, { limits, start, cuts }: Extract<Task, { kind: 'search' }>): Searched {
  for (const { columns, coefficients, most } of cuts)
    solver.addRow(-highs.infinity, most, { indices: columns, values: coefficients });
  const whole = start ? complete(solver, start) : null;
  // HiGHS would otherwise take the fractional solution for a hint, search its neighbourhood first, and report that search's bounds.
  solver.clearSolver();
  decisionsAre(solver, highs.constants.variableType.integer);
  if (whole) solver.setSolution({ colValue: whole });
  setLimits(solver, limits);
  const { modelStatus, callbackType } = highs.constants;
  let bound = Infinity;
  const heard = (dual: number | undefined): undefined => {
    if (dual !== undefined && Math.abs(dual) < 1e100 && dual < bound) say({ kind: 'progress', bound: (bound = dual) });
  };
  solver.run({
    [callbackType.mipImprovingSolution]: (event) => {
      if (event.data.mip_solution) say({ kind: 'improved', columns: chosen(model, event.data.mip_solution) });
    },
    [callbackType.mipLogging]: (event) => heard(event.data.mip_dual_bound),
    [callbackType.mipInterrupt]: (event) => {
      heard(event.data.mip_dual_bound);
      if (stopped()) event.interrupt();
      return undefined;
    },
  });
  const status = solver.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible', columns: null, bound: -Infinity };
  heard(solver.info.get('mip_dual_bound') as number);
  const found = solver.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  return {
    status: status === modelStatus.optimal ? 'optimal' : 'stopped',
    columns: found ? chosen(model, solver.getSolution().colValue) : null,
    bound,
  };
}

function decisionsAre(solver: Model, type: VariableType): void {
  solver.changeColsIntegrality(
    { kind: 'set', indices: everyDecision },
    everyDecision.map(() => type),
  );
}

/** The money that goes with a choice of starts, by a small LP; null if there is none within the solver's tolerance. */
function complete(solver: Model, start: number[]): Float64Array | null {
  const values = new Float64Array(model.decisions);
  for (const column of start) values[column] = 1;
  decisionsAre(solver, highs.constants.variableType.continuous);
  solver.changeColsBounds({ kind: 'set', indices: everyDecision }, values, values);
  solver.run();
  const whole = solver.getModelStatus() === highs.constants.modelStatus.optimal ? solver.getSolution().colValue : null;
  solver.changeColsBounds(
    { kind: 'set', indices: everyDecision },
    new Float64Array(model.decisions),
    new Float64Array(model.decisions).fill(1),
  );
  return whole;
}

function setLimits(solver: Model, { seconds, gap, steps }: Limits): void {
  limit(solver, seconds);
  solver.options.set({ mip_rel_gap: gap, mip_max_nodes: steps ?? 2147483647 });
}
