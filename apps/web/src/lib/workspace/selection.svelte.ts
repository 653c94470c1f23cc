import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { type Grouping, groupings } from './rows.ts';

export const views = ['both', 'map', 'timetable', 'table'] as const;
export type View = (typeof views)[number];

const among = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((one) => one === text) ?? null;

/** What is looked at, the same in every part of the page and in the address: a link opens the same view. */
export class Selection {
  #project = $state<string | null>(page.url.searchParams.get('project'));
  #view = $state<View>(among(views, page.url.searchParams.get('view')) ?? 'both');
  #grouping = $state<Grouping | null>(among(groupings, page.url.searchParams.get('group')));

  /** A project that is shown in its row while another one is looked at; a link knows nothing of it. */
  pointedAt = $state<string | null>(null);

  /** Who takes the projects that are pressed, instead of their being looked at. */
  #picker = $state.raw<((project: string) => void) | null>(null);
  get isPicking(): boolean {
    return this.#picker !== null;
  }
  pickInto(picker: (project: string) => void): void {
    this.#picker = picker;
  }
  stopPicking(): void {
    this.#picker = null;
  }
  /** A project was pressed, wherever it is shown. */
  press(project: string): void {
    if (this.#picker) this.#picker(project);
    else this.project = project;
  }

  get project(): string | null {
    return this.#project;
  }
  set project(id: string | null) {
    [this.#project, this.pointedAt] = [id, null];
    tell('project', id);
  }
  get view(): View {
    return this.#view;
  }
  set view(view: View) {
    this.#view = view;
    tell('view', view === 'both' ? null : view);
  }
  /** Null where nobody has chosen: then what has changed comes first as long as there is something. */
  get grouping(): Grouping | null {
    return this.#grouping;
  }
  set grouping(grouping: Grouping | null) {
    this.#grouping = grouping;
    tell('group', grouping);
  }
}

function tell(name: string, value: string | null): void {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  void replaceState(url, page.state);
}
