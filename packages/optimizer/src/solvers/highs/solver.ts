import type { Highs, Model, VariableType } from 'highs';
import type { LinearModel } from '../../model/linear-model.ts';
import { type Limits, type Relaxed, type Searched, chosen } from '../outcome.ts';
import { load } from './load.ts';
import type { Report, Task } from './messages.ts';

/** HiGHS in the thread that loaded it: answers one task after the other, and hears nothing meanwhile but `stopped`. */
export class Solver {
  readonly #highs: Highs;
  readonly #say: (news: Report) => void;
  readonly #stopped: () => boolean;
  #model!: LinearModel;
  #solver: Model | undefined;
  #everyDecision = new Int32Array();

  /** `say` hears what is found on the way; `stopped` is asked whether to end and keep what there is. */
  static async load(say: (news: Report) => void, stopped: () => boolean): Promise<Solver> {
    return new Solver(await load(), say, stopped);
  }
  private constructor(highs: Highs, say: (news: Report) => void, stopped: () => boolean) {
    [this.#highs, this.#say, this.#stopped] = [highs, say, stopped];
  }
  get version(): string {
    return this.#highs.version.string;
  }
  answer(task: Task): Report {
    if (task.kind === 'relax') return { kind: 'relaxed', relaxed: this.#relax(this.#solver!, task.seconds) };
    if (task.kind === 'search') return { kind: 'searched', searched: this.#search(this.#solver!, task) };
    // Disposing is a must: the heap of WebAssembly never shrinks, and what is left behind stays.
    this.#solver?.dispose();
    this.#model = task.model;
    this.#solver = this.#passModel(this.#highs, task.seed);
    return { kind: 'loaded' };
  }

  #passModel({ constants, infinity, createModel }: Highs, seed: number): Model {
    this.#everyDecision = Int32Array.from({ length: this.#model.decisions }, (_, column) => column);
    const finite = (values: Float64Array) =>
      values.map((value) => (Number.isFinite(value) ? value : Math.sign(value) * infinity));
    const solver = createModel({
      numCols: this.#model.columns,
      numRows: this.#model.rows,
      sense: constants.objectiveSense.maximize,
      colCost: this.#model.objective,
      colLower: new Float64Array(this.#model.columns),
      colUpper: finite(this.#model.upper),
      rowLower: finite(this.#model.rowLower),
      rowUpper: finite(this.#model.rowUpper),
      matrix: {
        format: 'csc',
        numRows: this.#model.rows,
        numCols: this.#model.columns,
        starts: this.#model.columnStart,
        indices: this.#model.rowIndex,
        values: this.#model.coefficient,
      },
    });
    solver.options.set({ output_flag: false, random_seed: seed, mip_abs_gap: 0 });
    return solver;
  }

  #limit(solver: Model, seconds: number | null): void {
    solver.zeroAllClocks();
    solver.options.set({ time_limit: seconds ?? 1e20 });
  }

  #relax(solver: Model, seconds: number | null): Relaxed {
    this.#limit(solver, seconds);
    const { modelStatus, callbackType } = this.#highs.constants;
    solver.run({ [callbackType.simplexInterrupt]: (event) => void (this.#stopped() && event.interrupt()) });
    const status = solver.getModelStatus();
    if (status === modelStatus.infeasible) return { status: 'infeasible', ray: this.#ray(solver) };
    if (status !== modelStatus.optimal && status !== modelStatus.empty) return { status: 'stopped' };
    const { colValue, rowDual } = solver.getSolution();
    return {
      status: 'optimal',
      objective: solver.getObjectiveValue(),
      rowPrices: rowDual,
      taken: colValue.slice(0, this.#model.decisions),
    };
  }

  /** Presolve finds most contradictions without prices; a second run without it brings them. */
  #ray(solver: Model): Float64Array | null {
    solver.options.set({ presolve: 'off' });
    solver.run();
    solver.options.set({ presolve: 'choose' });
    return solver.getDualRay()?.values ?? null;
  }

  #search(solver: Model, { limits, start, cuts }: Extract<Task, { kind: 'search' }>): Searched {
    for (const { columns, coefficients, most } of cuts)
      solver.addRow(-this.#highs.infinity, most, { indices: columns, values: coefficients });
    const whole = start ? this.#complete(solver, start) : null;
    // HiGHS would otherwise take the fractional solution for a hint, search its neighbourhood first, and report that search's bounds.
    solver.clearSolver();
    this.#decisionsAre(solver, this.#highs.constants.variableType.integer);
    if (whole) solver.setSolution({ colValue: whole });
    this.#setLimits(solver, limits);
    const { modelStatus, callbackType } = this.#highs.constants;
    let bound = Infinity;
    const heard = (dual: number | undefined): undefined => {
      if (dual !== undefined && Math.abs(dual) < 1e100 && dual < bound)
        this.#say({ kind: 'progress', bound: (bound = dual) });
    };
    solver.run({
      [callbackType.mipImprovingSolution]: (event) => {
        if (event.data.mip_solution)
          this.#say({ kind: 'improved', columns: chosen(this.#model, event.data.mip_solution) });
      },
      [callbackType.mipLogging]: (event) => heard(event.data.mip_dual_bound),
      [callbackType.mipInterrupt]: (event) => {
        heard(event.data.mip_dual_bound);
        if (this.#stopped()) event.interrupt();
        return undefined;
      },
    });
    const status = solver.getModelStatus();
    if (status === modelStatus.infeasible) return { status: 'infeasible', columns: null, bound: -Infinity };
    heard(solver.info.get('mip_dual_bound') as number);
    const found = solver.info.get('primal_solution_status') === this.#highs.constants.solutionStatus.feasible;
    return {
      status: status === modelStatus.optimal ? 'optimal' : 'stopped',
      columns: found ? chosen(this.#model, solver.getSolution().colValue) : null,
      bound,
    };
  }

  #decisionsAre(solver: Model, type: VariableType): void {
    solver.changeColsIntegrality(
      { kind: 'set', indices: this.#everyDecision },
      this.#everyDecision.map(() => type),
    );
  }

  /** The money that goes with a choice of starts, by a small LP; null if there is none within the solver's tolerance. */
  #complete(solver: Model, start: number[]): Float64Array | null {
    const values = new Float64Array(this.#model.decisions);
    for (const column of start) values[column] = 1;
    this.#decisionsAre(solver, this.#highs.constants.variableType.continuous);
    solver.changeColsBounds({ kind: 'set', indices: this.#everyDecision }, values, values);
    solver.run();
    const whole =
      solver.getModelStatus() === this.#highs.constants.modelStatus.optimal ? solver.getSolution().colValue : null;
    solver.changeColsBounds(
      { kind: 'set', indices: this.#everyDecision },
      new Float64Array(this.#model.decisions),
      new Float64Array(this.#model.decisions).fill(1),
    );
    return whole;
  }

  #setLimits(solver: Model, { seconds, gap, steps }: Limits): void {
    this.#limit(solver, seconds);
    solver.options.set({ mip_rel_gap: gap, mip_max_nodes: steps ?? 2147483647 });
  }
}
