import { findingsFor } from '@vorrang/optimizer';
import {
  type Command,
  type Conflict,
  type Draft,
  type Finding,
  type Plan,
  type Scenario,
  type Text,
  applied,
  conflictsOf,
  draftSchema,
  newDraft,
  redo,
  settled,
  undo,
  withCommand,
  withoutSaved,
} from '@vorrang/planning';
import type { Asked, Prices, Told } from './replan-messages.ts';

/**
 * What is saved, and a plan of it with what it does to every rule; `isCurrent` where it is one of this very Scenario, and not of an earlier
 * revision.
 */
type Saved = { scenario: Scenario; revision: number; plan: Plan; findings: readonly Finding[]; isCurrent: boolean };
/** Where a draft is kept until it is saved. */
export type Kept = { read: () => string | null; write: (text: string | null) => void };
/** The re-planner, in a thread of its own. */
type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>;

/** The model behind the workspace: one draft, one re-planner, one plan that is shown. */
export class Workspace {
  readonly #kept: Kept;
  readonly #replanner: Thread;
  #turn = 0;
  /** What stands on the server. */
  saved = $state.raw<Saved>()!;
  draft = $state.raw<Draft>(newDraft);
  /** The plan shown: of what stands in the draft now where `seconds` is a number, else the last one there was. */
  plan = $state.raw<Plan>()!;
  /** What the plan shown does to every rule of the Scenario it was made for: `Finding.position` counts the rules of `planned`. */
  findings = $state.raw<readonly Finding[]>([]);
  /** What more money and crews would bring at most, by the certificate of the plan shown; null until known. */
  prices = $state.raw<Prices | null>(null);
  #pricesOfSaved: Prices | null = null;
  /** The Scenario the plan shown was made for. */
  planned = $state.raw<Scenario>()!;
  /** Seconds it took to find the plan of what stands in the draft now; null where none is found (yet). */
  seconds = $state<number | null>(null);
  /** `still`: the plan of the saved Scenario is shown, and nothing is planned. */
  state = $state<'still' | 'working' | 'rests' | 'failed'>('still');

  constructor(saved: Saved, kept: Kept, replanner: Thread) {
    this.#kept = kept;
    this.#replanner = replanner;
    this.#replanner.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    this.#open(saved, draftIn(kept.read()) ?? newDraft);
  }
  readonly #applied = $derived(applied(this.saved.scenario, this.draft));
  /** The Scenario as the draft has it. */
  readonly scenario = $derived<Scenario>(this.#applied.ok ? this.#applied.value : this.saved.scenario);
  /** Why the draft cannot be put on top of what is saved; null where it can. */
  readonly refusal = $derived<Text | null>(this.#applied.ok ? null : this.#applied.problems[0]!.message);
  /** What somebody else has saved about the same since. */
  readonly conflicts = $derived<Conflict[]>(conflictsOf(this.draft, this.saved.scenario));
  readonly isChanged = $derived(this.draft.done.length > 0);

  /** One command; with `held`, one that goes on with the last (a slider on its way). */
  do(command: Command, held = false): void {
    this.#become(withCommand(this.draft, command, this.saved.scenario, held));
  }
  undo(): void {
    this.#become(undo(this.draft));
  }
  redo(): void {
    this.#become(redo(this.draft));
  }
  /** Gives all commands up. */
  discard(): void {
    this.#become(newDraft);
  }
  settle(conflict: Conflict, stays: 'mine' | 'theirs'): void {
    this.#become(settled(this.draft, conflict, stays));
  }
  /** Somebody else has saved: the draft stands on top of that now. */
  foundSaved(scenario: Scenario, revision: number): void {
    this.#open({ ...this.saved, scenario, revision, isCurrent: false }, this.draft);
  }
  /** What the first `count` commands made stands on the server now, with the plan that was shown for it, if any was. */
  hasSaved(count: number, saved: Saved): void {
    this.#open(saved, withoutSaved(this.draft, count, saved.scenario));
  }
  /** A better plan for what stands in the draft now, found elsewhere: shown where nothing is being planned. */
  improve(plan: Plan, planned: Scenario): void {
    if (this.state !== 'rests' || planned !== this.scenario || plan.objective! <= this.plan.objective!) return;
    this.#show({ plan, findings: findingsFor(planned, plan) }, planned);
  }
  end(): void {
    this.#replanner.terminate();
  }

  #open(saved: Saved, draft: Draft): void {
    this.saved = saved;
    this.#pricesOfSaved = null;
    // What an earlier revision's plan does to its rules says nothing of those of today.
    this.#show({ plan: saved.plan, findings: saved.isCurrent ? saved.findings : [] }, saved.scenario);
    this.#ask({ kind: 'open', turn: this.#turn, scenario: saved.scenario, plan: saved.plan });
    this.#become(draft);
  }
  #become(draft: Draft): void {
    this.draft = draft;
    this.#kept.write(draft.done.length + draft.undone.length > 0 ? JSON.stringify(draft) : null);
    this.#turn += 1;
    this.seconds = null;
    const isSaved = !this.isChanged && this.saved.isCurrent;
    this.state = isSaved ? 'still' : 'working';
    if (isSaved) this.#show(this.saved, this.saved.scenario);
    else if (this.refusal === null)
      this.#ask({ kind: 'change', turn: this.#turn, changes: draft.done.flatMap(({ changes }) => changes) });
  }
  #ask(asked: Asked): void {
    this.#replanner.postMessage(asked);
  }
  #hear(told: Told): void {
    if (told.kind === 'opened') {
      this.#pricesOfSaved = told.prices;
      if (this.plan === this.saved.plan) this.prices = told.prices;
      return;
    }
    if (told.turn !== this.#turn) return;
    if (told.kind !== 'answer') {
      this.state = told.kind;
      return;
    }
    this.#show(told, this.scenario);
    this.prices = told.prices;
    this.seconds = told.seconds;
  }
  #show({ plan, findings }: { plan: Plan; findings: readonly Finding[] }, planned: Scenario): void {
    [this.plan, this.findings, this.planned, this.prices] = [plan, findings, planned, this.#pricesOfSaved];
  }
}

/** The draft that was kept; none where none was, or it cannot be read. */
function draftIn(text: string | null): Draft | null {
  try {
    return text === null ? null : draftSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
