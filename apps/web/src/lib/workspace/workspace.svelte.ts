import {
  type Command,
  type Conflict,
  type Draft,
  type Plan,
  type Scenario,
  type Text,
  applied,
  draftSchema,
  newDraft,
  rebased,
  redo,
  undo,
  withCommand,
} from '@vorrang/planning';
import type { Asked, Told } from './replan-messages.ts';

/** What is saved, and the plan that is shown before anything is changed; `isCurrent` where it is one of this very Scenario. */
type Opened = { scenario: Scenario; revision: number; plan: Plan; isCurrent: boolean };
/** Where drafts are kept until they are saved; the browser's own store. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The model behind the workspace: one draft, one re-planner, one plan that is shown. */
export class Workspace {
  readonly #key: string;
  readonly #kept: Kept;
  readonly #worker: Worker;
  #turn = 0;
  /** What stands on the server. */
  saved = $state.raw<Opened>()!;
  draft = $state.raw<Draft>()!;
  /** What both have changed, where somebody else has saved since the draft was begun. */
  conflicts = $state.raw<readonly Conflict[]>([]);
  /** The plan of what stands in the draft now, as far as it was found; the saved one's where nothing is changed. */
  plan = $state.raw<Plan>()!;
  /** Seconds it took to find the plan shown; null for the saved one. */
  seconds = $state<number | null>(null);
  state = $state<'still' | 'working' | 'rests'>('still');

  constructor(key: string, opened: Opened, { kept, worker }: { kept: Kept; worker: Worker }) {
    this.#key = key;
    this.#kept = kept;
    this.#worker = worker;
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    this.open(opened);
  }
  /** Takes what stands on the server now, and puts the draft that was kept on top of it. */
  open(opened: Opened): void {
    this.saved = opened;
    this.plan = opened.plan;
    const { draft, conflicts } = rebased(this.#read() ?? newDraft(opened.revision), opened);
    [this.draft, this.conflicts] = [draft, conflicts];
    this.#ask({ kind: 'open', turn: ++this.#turn, scenario: opened.scenario, plan: opened.plan });
    this.#changed();
  }
  /** The Scenario as the draft has it. */
  readonly #applied = $derived(applied(this.saved.scenario, this.draft));
  readonly scenario = $derived<Scenario>(this.#applied.ok ? this.#applied.value : this.saved.scenario);
  /** Why the draft cannot be put on top of what is saved; null where it can. */
  readonly refusal = $derived<Text | null>(this.#applied.ok ? null : this.#applied.problems[0]!.message);
  get isChanged(): boolean {
    return this.draft.done.length > 0;
  }
  /** One command; with `held`, one that goes on with the last (a slider on its way). */
  do(command: Command, held = false): void {
    this.draft = withCommand(this.draft, command, this.saved.scenario, held);
    this.#changed();
  }
  undo(): void {
    this.draft = undo(this.draft);
    this.#changed();
  }
  redo(): void {
    this.draft = redo(this.draft);
    this.#changed();
  }
  /** Gives all commands up. */
  discard(): void {
    this.draft = newDraft(this.saved.revision);
    this.conflicts = [];
    this.#changed();
  }
  /** At one place what somebody else has saved stays, or what the draft says goes on top of it. */
  settle({ mine, theirs }: Conflict, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs') this.do({ changes: [theirs] });
    this.conflicts = this.conflicts.filter((one) => one.mine !== mine);
  }
  end(): void {
    this.#worker.terminate();
  }

  #changed(): void {
    if (this.isChanged || this.draft.undone.length > 0) this.#kept.setItem(this.#key, JSON.stringify(this.draft));
    else this.#kept.removeItem(this.#key);
    this.#turn += 1;
    if (!this.isChanged && this.saved.isCurrent) {
      [this.plan, this.seconds, this.state] = [this.saved.plan, null, 'still'];
      return;
    }
    this.state = 'working';
    const changes = this.draft.done.flatMap((command) => command.changes);
    this.#ask({ kind: 'change', turn: this.#turn, changes: JSON.parse(JSON.stringify(changes)) as typeof changes });
  }
  #ask(asked: Asked): void {
    this.#worker.postMessage(asked);
  }
  #hear(told: Told): void {
    if (told.turn !== this.#turn) return;
    if (told.kind === 'answer') [this.plan, this.seconds] = [told.plan, told.seconds];
    if (told.kind === 'rests' || told.kind === 'refused') this.state = 'rests';
  }
  /** The draft that was kept; none where none was, or it cannot be read. */
  #read(): Draft | null {
    const text = this.#kept.getItem(this.#key);
    if (text === null) return null;
    try {
      return draftSchema.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }
}
