import { type Constraint, type Programmed, type Project, type Scenario, ruleFields } from '@vorrang/planning';
import {
  type Edge,
  type Held,
  type Landing,
  type Refusal,
  landing,
  optionsOf,
  stretched,
  withOption,
} from './landing.ts';

/** Why a project is not moved at all: it fits nowhere, or somebody has banned it. */
export type Standstill = 'never' | 'banned';

/** One project that is on its way to a pin: held by hand or keys first, then waiting for its reason. */
export class Moving {
  #scenario: Scenario | null = null;
  #back: HTMLElement | null = null;
  project = $state.raw<Project | null>(null);
  /** Where it stands in the plan; null where it waits. */
  from = $state.raw<Held | null>(null);
  held = $state.raw<Held | null>(null);
  refusal = $state.raw<Refusal | Standstill | null>(null);
  state = $state<'rests' | 'moves' | 'asks'>('rests');
  reason = $state('');

  /** Takes a project up; `back` is what has the focus again when it is put down. */
  begin(scenario: Scenario, project: Project, own: Programmed | null, back: HTMLElement | null = null): boolean {
    if (this.held && this.isOf(project.id)) {
      this.state = 'moves';
      return true;
    }
    this.#empty();
    const options = optionsOf(scenario, project);
    const option = options.find(({ id }) => id === own?.mode.id) ?? options[0];
    [this.#scenario, this.#back, this.project] = [scenario, back, project];
    this.refusal = isBanned(scenario, project) ? 'banned' : option ? null : 'never';
    if (!option || this.refusal) return false;
    this.from = own && { mode: own.mode.id, period: own.start };
    this.held = landing(scenario, project, { mode: option.id, period: own?.start ?? -Infinity }).held;
    this.state = 'moves';
    return true;
  }
  by(periods: number): void {
    if (this.held) this.to(this.held.period + periods);
  }
  to(period: number): void {
    this.#try((scenario, project, held) => landing(scenario, project, { ...held, period }));
  }
  turn(by: 1 | -1): void {
    this.#try((scenario, project, held) => withOption(scenario, project, held, by));
  }
  stretch(edge: Edge, at: number, held: Held): void {
    this.#try((scenario, project) => stretched(scenario, project, held, { edge, at }));
  }
  /** Where the form puts it. */
  hold(held: Held): void {
    this.#try((scenario, project) => landing(scenario, project, held));
  }
  /** It is put down: now it wants a reason. */
  ask(): void {
    if (this.held) [this.state, this.refusal] = ['asks', null];
  }
  /** It is where the plan has it again; who held it has the focus where it was taken up. */
  letGo(): void {
    const back = this.#back;
    this.#empty();
    back?.focus({ preventScroll: true });
  }
  /** The same where somebody has gone on to something else. */
  drop(): void {
    this.#empty();
  }
  isOf(project: string): boolean {
    return this.project?.id === project;
  }

  #empty(): void {
    [this.project, this.from, this.held, this.refusal] = [null, null, null, null];
    [this.state, this.reason, this.#scenario, this.#back] = ['rests', '', null, null];
  }
  #try(step: (scenario: Scenario, project: Project, held: Held) => Landing): void {
    if (this.#scenario && this.project && this.held) this.#land(step(this.#scenario, this.project, this.held));
  }
  #land({ held, refusal }: Landing): void {
    [this.held, this.refusal] = [held, refusal];
  }
}

function isBanned({ constraints }: Scenario, { id }: Project): boolean {
  return constraints.some((rule) => {
    const { kind, project, mode, from, to } = ruleFields(rule);
    return kind === 'ban' && project === id && mode === undefined && from === undefined && to === undefined;
  });
}

/** The pin of a project that holds, if any. */
export const pinOf = (constraints: readonly Constraint[], project: string): Constraint | null =>
  constraints.find((rule) => rule.kind === 'pin' && ruleFields(rule).project === project) ?? null;

/** What holding a project there says as a rule; in the place of a pin there was it keeps that one's id. */
export function pinAt(project: Project, held: Held, reason: string, instead: Constraint | null): Constraint {
  return {
    ...(typeof instead?.id === 'string' && { id: instead.id }),
    kind: 'pin',
    project: project.id,
    ...(project.modes.length > 1 && { mode: held.mode }),
    from: held.period,
    to: held.period,
    reason: reason.trim(),
  };
}
