import { type Mode, type Project, type Scenario, startWindow } from '@vorrang/planning';

/** One possible start: the project and mode by their position in the Scenario, the period, and its points. */
export type StartColumn = { project: number; mode: number; period: number; value: number };

/**
 * Every possible start of a Scenario in the order of its projects; column j of every model is start j, and a variable of 0 or 1: the
 * time-indexed formulation. Source: Pritsker, Watters and Wolfe 1969.
 */
export type StartColumns = {
  scenario: Scenario;
  list: StartColumn[];
  /** Columns of project i are first[i] ≤ j < first[i + 1]. */
  first: number[];
  /** Position of a project by id. */
  positionOf: Map<string, number>;
};

/** Points of one start, given by the criteria. */
export type Points = (mode: Mode, period: number, project: string) => number;
/** Whether a start is offered to the solver at all. */
export type Offered = (project: Project, mode: Mode, period: number) => boolean;

const insideWindow =
  (scenario: Scenario): Offered =>
  (project, mode, period) => {
    const { first, last } = startWindow(scenario, project, mode);
    return first <= period && period <= last;
  };

/**
 * The starts the solver may choose from: all inside each project's own window, unless `offered` says otherwise.
 * Source: Pritsker, Watters and Wolfe 1969 (time-indexed formulation).
 */
export function startColumns(scenario: Scenario, points: Points, offered = insideWindow(scenario)): StartColumns {
  const list: StartColumn[] = [];
  const first = [0];
  scenario.projects.forEach((project, position) => {
    project.modes.forEach((mode, m) => {
      for (let period = 0; period < scenario.calendar.periods; period++) {
        if (offered(project, mode, period))
          list.push({ project: position, mode: m, period, value: points(mode, period, project.id) });
      }
    });
    first.push(list.length);
  });
  return { scenario, list, first, positionOf: new Map(scenario.projects.map((project, i) => [project.id, i])) };
}

/** The start behind a column. */
export function startAt(starts: StartColumns, column: number): StartColumn {
  const start = starts.list[column];
  if (!start) throw new Error(`no start stands behind column ${column}`);
  return start;
}

/** The mode behind a column. */
export function modeAt(starts: StartColumns, column: number): Mode {
  const { project, mode } = startAt(starts, column);
  return starts.scenario.projects[project]!.modes[mode]!;
}
