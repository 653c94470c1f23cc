import {
  type Command,
  type Conflict,
  type Draft,
  type Plan,
  type Scenario,
  type Text,
  applied,
  capacityUses,
  conflictsOf,
  draftSchema,
  newDraft,
  redo,
  settled,
  undo,
  withCommand,
  withoutSaved,
} from '@vorrang/planning';
import type { Asked, Evaluation, Told } from './replan-messages.ts';

/** What is saved, and a plan of it; `isCurrent` where it is one of this very Scenario, and not of an earlier revision. */
type Saved = { scenario: Scenario; revision: number; plan: Plan; isCurrent: boolean };
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
  /** What is known of the plan shown, in the Scenario it was made for; null until it is. */
  evaluation = $state.raw<Evaluation | null>(null);
  #evaluationOfSaved: Evaluation | null = null;
  /** The turn in which what is saved was opened. */
  #opened = 0;
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
  /** What the plan shown uses of every capacity. */
  readonly uses = $derived(capacityUses(this.planned, this.plan));
  readonly isChanged = $derived(this.draft.done.length > 0);
  /** The re-planner rests, and has found no plan for what stands in the draft. */
  readonly hasNoPlan = $derived(this.state === 'rests' && this.seconds === null);

  /** One command; with `held`, one that goes on with the last (a slider on its way). */
  do(command: Command, held = false): void {
    this.#become(withCommand(this.draft, command, this.saved.scenario, held));
  }
  /** One command, with a plan of what it makes at hand. */
  doAsIn(plan: Plan, command: Command): void {
    this.#become(withCommand(this.draft, command, this.saved.scenario), plan);
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
  /** A plan of what is saved that the server has found and kept: it is what is shown, and what changes are shown against. */
  showProven(plan: Plan): void {
    this.#open({ ...this.saved, plan, isCurrent: true }, this.draft);
  }
  /** A better plan for what stands in the draft now, found elsewhere: shown where nothing is being planned. */
  improve(plan: Plan, planned: Scenario): void {
    if (this.state !== 'rests' || this.seconds === null || planned !== this.scenario) return;
    this.#ask({ kind: 'improve', turn: this.#turn, plan, seconds: this.seconds });
  }
  /** A plan for what stands in the draft now, found elsewhere where the re-planner has none. */
  goOnFrom(plan: Plan, planned: Scenario): void {
    if (this.hasNoPlan && planned === this.scenario) this.#become(this.draft, plan);
  }
  end(): void {
    this.#replanner.terminate();
  }

  #open(saved: Saved, draft: Draft): void {
    this.saved = saved;
    this.#evaluationOfSaved = null;
    this.#opened = ++this.#turn;
    this.#showSaved();
    this.#ask({ ...saved, kind: 'open', turn: this.#turn });
    this.#become(draft);
  }
  #become(draft: Draft, from?: Plan): void {
    this.draft = draft;
    this.#kept.write(draft.done.length + draft.undone.length > 0 ? JSON.stringify(draft) : null);
    this.#turn += 1;
    this.seconds = null;
    const isSaved = !this.isChanged && this.saved.isCurrent;
    this.state = isSaved ? 'still' : 'working';
    if (isSaved) this.#showSaved();
    else if (this.refusal === null)
      this.#ask({ kind: 'change', turn: this.#turn, changes: draft.done.flatMap(({ changes }) => changes), from });
  }
  #ask(asked: Asked): void {
    this.#replanner.postMessage(asked);
  }
  #hear(told: Told): void {
    if (told.kind === 'opened') {
      if (told.turn !== this.#opened) return;
      this.#evaluationOfSaved = told.evaluation;
      if (this.plan === this.saved.plan) this.evaluation = told.evaluation;
      return;
    }
    if (told.turn !== this.#turn) return;
    if (told.kind !== 'answer') {
      this.state = told.kind;
      return;
    }
    [this.plan, this.evaluation, this.planned] = [told.plan, told.evaluation, this.scenario];
    this.seconds = told.seconds;
  }
  #showSaved(): void {
    [this.plan, this.evaluation, this.planned] = [this.saved.plan, this.#evaluationOfSaved, this.saved.scenario];
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
