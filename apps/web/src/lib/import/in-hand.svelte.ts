import type { ImportPreview, NewImport } from '#lib/api/shapes.ts';
import { ApiProblem, api } from '#lib/api/api.ts';
import { type Progress, type SteppedAnswer, type SteppedBody, askStepByStep, sendFile } from '#lib/api/upload.ts';
import { type Problem, questionsIn } from './questions.ts';

const steps = {
  preview: '/api/cities/{city}/imports/sessions/{id}/preview',
  confirm: '/api/cities/{city}/imports/sessions/{id}/confirm',
} as const;
type Step = keyof typeof steps;
type Answer<Of extends Step> = SteppedAnswer<(typeof steps)[Of]>;

type Assumptions = ImportPreview['assumptions'];
const editable = ['firstYear', 'years', 'criterion', 'quartersWithoutDates', 'money'] as const;

/** Sentences for what may go wrong on the way, in the reader's language. */
type Said = () => { unreachable: string };

/** The file that is being looked at, what the server understood of it, and what has been decided; nothing is stored before `store`. */
export class ImportInHand {
  file = $state.raw<File | null>(null);
  preview = $state.raw<ImportPreview | null>(null);
  mapping = $state<ImportPreview['mapping']>([]);
  assumptions = $state<Assumptions | null>(null);
  answers = $state.raw<Record<string, string>>({});
  /** Answers of the last list with the same columns. */
  lastTime = $state.raw<Record<string, string>>({});
  keep = $state.raw<number[]>([]);
  ignoredSheets = $state.raw<string[]>([]);
  scenarioName = $state('');
  refusal = $state('');
  /** How far the file is; null while nobody works on it. */
  reading = $state.raw<Progress | null>(null);
  #asked = $state.raw<Record<string, Problem>>({});
  #sheet: string | null = null;
  #crs: number | null = null;
  #received: Assumptions | null = null;
  #edits: Partial<Assumptions> = {};
  #stop = new AbortController();
  /** The session on the server that has the file; null before it is sent. */
  #session: string | null = null;
  readonly #city: () => string;
  readonly #said: Said;

  constructor(city: () => string, said: Said) {
    this.#city = city;
    this.#said = said;
  }

  questions = $derived(this.preview ? questionsIn(this.preview, this.answers, this.#asked) : []);
  notices = $derived(
    (this.preview?.problems ?? []).filter(({ severity, answer }) => severity !== 'error' && answer === undefined),
  );

  /** Another file: nothing of what was decided holds for it. */
  async choose(file: File): Promise<void> {
    this.#giveUp();
    this.file = file;
    this.#sheet = null;
    this.#crs = null;
    this.ignoredSheets = [];
    this.scenarioName = file.name.replace(/\.\w+$/, '');
    this.#forgetAll();
    await this.look();
  }

  /** Another sheet is another list: what was decided about the first does not hold for it. */
  chooseSheet(name: string): void {
    this.#sheet = name;
    this.#forgetAll();
    void this.look();
  }

  chooseSystem(code: number): void {
    this.#crs = code;
    void this.look();
  }

  ignoreSheet(name: string, ignore: boolean): void {
    this.ignoredSheets = ignore ? [...this.ignoredSheets, name] : this.ignoredSheets.filter((other) => other !== name);
    void this.look();
  }

  answer(answers: [Problem, string][]): void {
    this.answers = { ...this.answers, ...Object.fromEntries(answers.map(([{ key }, answer]) => [key, answer])) };
    this.#asked = { ...this.#asked, ...Object.fromEntries(answers.map(([problem]) => [problem.key, problem])) };
    void this.look();
  }

  forget(keys: string[]): void {
    this.answers = Object.fromEntries(Object.entries(this.answers).filter(([key]) => !keys.includes(key)));
    void this.look();
  }

  /** A row that answers have left out is asked about again. */
  takeBack(row: number): void {
    this.forget(
      Object.entries(this.answers).flatMap(([key, answer]) =>
        answer === 'exclude' && key.startsWith(`${row}:`) ? [key] : [],
      ),
    );
  }

  keepRow(row: number, kept: boolean): void {
    this.keep = kept ? [...this.keep, row] : this.keep.filter((other) => other !== row);
    void this.look();
  }

  look = (): Promise<void> =>
    this.attempt(async () => {
      const preview = await this.#ask('preview');
      if (this.preview === null) {
        this.lastTime = preview.lastTime;
        this.answers = { ...preview.lastTime, ...this.answers };
      }
      // What was typed while the server worked stays.
      const { criterion, quartersWithoutDates } = this.#edited();
      this.#received = preview.assumptions;
      this.assumptions = {
        ...structuredClone(preview.assumptions),
        ...(criterion && { criterion }),
        ...(quartersWithoutDates !== undefined && { quartersWithoutDates }),
      };
      this.mapping = preview.mapping;
      this.preview = preview;
    });

  /** What was stored; null where it was not. */
  async store(): Promise<NewImport | null> {
    let stored: NewImport | null = null;
    await this.attempt(async () => {
      stored = await this.#ask('confirm');
      this.#session = null;
      this.preview = null;
      this.file = null;
    });
    return stored;
  }

  stop(): void {
    this.#stop.abort();
  }

  refuse(sentence: string): void {
    this.preview = null;
    this.refusal = sentence;
  }

  async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal = '';
    try {
      await work();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      if (error instanceof ApiProblem && error.document.status === 0) this.refusal = this.#said().unreachable;
      else this.refusal = error instanceof ApiProblem ? error.message : String(error);
    }
  }

  #forgetAll(): void {
    this.preview = null;
    this.answers = {};
    this.lastTime = {};
    this.#asked = {};
    this.keep = [];
    this.#received = null;
    this.#edits = {};
  }

  /** A newer question ends an older one. The file is sent once; a server that has it no more gets it again. */
  async #ask<Of extends Step>(step: Of): Promise<Answer<Of>> {
    this.#stop.abort();
    const mine = new AbortController();
    this.#stop = mine;
    this.reading = { name: 'sending', share: this.#session === null ? 0 : 1 };
    const tell = (progress: Progress) => this.#stop === mine && (this.reading = progress);
    try {
      return await this.#askWithFile(step, tell, mine.signal).catch((error: unknown) => {
        if (!(error instanceof ApiProblem) || error.document.status !== 404 || this.#session === null) throw error;
        this.#session = null;
        return this.#askWithFile(step, tell, mine.signal);
      });
    } finally {
      if (this.#stop === mine) this.reading = null;
    }
  }

  async #askWithFile<Of extends Step>(step: Of, tell: (progress: Progress) => void, signal: AbortSignal) {
    const city = this.#city();
    const sessions = '/api/cities/{city}/imports/sessions';
    this.#session ??= (await sendFile(sessions, { path: { city } }, this.file!, tell, signal)).id;
    return askStepByStep(steps[step], { path: { city, id: this.#session } }, this.#choices(), tell, signal);
  }

  /** Nobody needs the file any more; that it lies there for a day otherwise is no reason to say anything. */
  #giveUp(): void {
    if (this.#session === null) return;
    const path = { city: this.#city(), id: this.#session };
    this.#session = null;
    void api.delete('/api/cities/{city}/imports/sessions/{id}', { params: { path } }).catch(() => {});
  }

  #choices(): SteppedBody {
    return {
      ...(this.preview && { mapping: this.mapping, assumptions: this.#edited() }),
      ...(this.#sheet !== null && { sheet: this.#sheet }),
      ...(this.#crs !== null && { crs: this.#crs }),
      ...(this.scenarioName.trim() && { name: this.scenarioName }),
      ignoredSheets: this.ignoredSheets,
      answers: this.answers,
      keep: this.keep,
    };
  }

  /** Only what a person has changed; everything else is proposed anew when answers or columns change the list. */
  #edited(): Partial<Assumptions> {
    const [now, before] = [this.assumptions, this.#received];
    if (now && before)
      for (const field of editable)
        if (JSON.stringify(now[field]) !== JSON.stringify(before[field]))
          this.#edits = { ...this.#edits, [field]: $state.snapshot(now[field]) };
    return this.#edits;
  }
}
