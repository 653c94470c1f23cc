import type { Project } from '@vorrang/planning';
import type { ProjectAnswer } from '#lib/api/shapes.ts';
import type { Issue } from '../rows.ts';
import { type Edit, type Step, type Stored, bodiesOf, bodyWith, byId, stands, stepOf, withFresh } from './steps.ts';

/** What the server has of the projects, and what it says of a change. */
type Answer = { projects: readonly ProjectAnswer[]; qualityIssues: readonly Issue[] };
export type Refusal = { kind: 'stale' } | { kind: 'refused'; sentence: string };
export type Server = {
  /** Makes all changes or none. */
  put: (changes: { body: Project; revision: number }[], reason: string) => Promise<Answer | Refusal>;
  fetchAll: () => Promise<Answer>;
};
/** `back` is what the step takes to stand there: where something else does, another editor was faster. */
type Attempt = { edits: readonly Edit[]; found: readonly Edit[]; reason: string; done: () => void };

/** The projects while they are edited: every step is stored at once, and taken back by another change, in any depth. */
export class Editing {
  #server: Server;
  #tail: Promise<unknown> = Promise.resolve();
  projects = $state.raw<Stored>(byId([]));
  issues = $state.raw<readonly Issue[]>([]);
  done = $state.raw<readonly Step[]>([]);
  undone = $state.raw<readonly Step[]>([]);
  isSaving = $state(false);
  /** The last step that was stored, and how. */
  saved = $state.raw<{ step: Step; how: 'done' | 'undone' | 'redone' } | null>(null);
  refusal = $state<string | null>(null);
  /** Somebody else has changed the same meanwhile: what was tried waits for a word. */
  clash = $state.raw<{ attempt: Attempt; projects: readonly ProjectAnswer[] } | null>(null);

  constructor(answer: Answer, server: Server) {
    this.#server = server;
    this.take(answer);
  }
  /** All projects as they are on the server now. */
  take({ projects, qualityIssues }: Answer): void {
    this.projects = byId(projects);
    this.issues = qualityIssues;
  }
  get #bodies(): ReadonlyMap<string, Project> {
    return bodiesOf(this.projects);
  }

  /** Whether it was stored. Edits without changes are nothing to do. */
  async do(edits: readonly Edit[], reason: string): Promise<boolean> {
    const own = edits.filter(({ changes }) => changes.length > 0);
    if (own.length === 0) return true;
    return this.#inTurn(() => {
      const step = stepOf(this.#bodies, own, reason);
      return this.#try({
        edits: step.edits,
        found: step.back,
        reason,
        done: () => {
          [this.done, this.undone] = [[...this.done, step], []];
          this.saved = { step, how: 'done' };
        },
      });
    });
  }
  undo(reason: (of: string) => string): Promise<boolean> {
    return this.#inTurn(async () => {
      const step = this.done.at(-1);
      if (!step) return false;
      return this.#try({
        edits: step.back,
        found: step.edits,
        reason: reason(step.reason),
        done: () => {
          [this.done, this.undone] = [this.done.slice(0, -1), [...this.undone, step]];
          this.saved = { step, how: 'undone' };
        },
      });
    });
  }
  redo(): Promise<boolean> {
    return this.#inTurn(async () => {
      const step = this.undone.at(-1);
      if (!step) return false;
      return this.#try({
        edits: step.edits,
        found: step.back,
        reason: step.reason,
        done: () => {
          [this.done, this.undone] = [[...this.done, step], this.undone.slice(0, -1)];
          this.saved = { step, how: 'redone' };
        },
      });
    });
  }
  /** Mine goes over what somebody else has entered, or theirs stays and mine is dropped. */
  async settle(stays: 'mine' | 'theirs'): Promise<void> {
    const clash = this.clash;
    this.clash = null;
    if (!clash || stays === 'theirs') return;
    await this.#inTurn(() => {
      const found = stepOf(this.#bodies, clash.attempt.edits, clash.attempt.reason).back;
      return this.#try({ ...clash.attempt, found });
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#tail.then(work);
    this.#tail = next.catch(() => undefined);
    return next;
  }
  async #try(attempt: Attempt): Promise<boolean> {
    [this.refusal, this.clash] = [null, null];
    if (await this.#put(attempt)) return true;
    if (this.refusal !== null) return false;
    // Somebody else has stored one of them since: what they have not touched goes on.
    this.take(await this.#server.fetchAll());
    if (stands(this.#bodies, attempt.found)) return this.#put(attempt);
    const theirs = attempt.edits.flatMap(({ project }) => this.projects.get(project) ?? []);
    this.clash = { attempt, projects: theirs };
    return false;
  }
  async #put({ edits, reason, done }: Attempt): Promise<boolean> {
    const changes = edits.flatMap(({ project, changes: own }) => {
      const stored = this.projects.get(project);
      const body = stored && bodyWith(stored.body, own);
      return body ? [{ body, revision: stored.revision }] : [];
    });
    this.isSaving = true;
    try {
      const answer = await this.#server.put(changes, reason);
      if ('kind' in answer) {
        if (answer.kind === 'refused') this.refusal = answer.sentence;
        return false;
      }
      this.projects = withFresh(this.projects, answer.projects);
      this.issues = answer.qualityIssues;
      done();
      return true;
    } finally {
      this.isSaving = false;
    }
  }
}
