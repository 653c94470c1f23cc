import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { columnKeys } from './columns/columns.ts';
import { type Filter, type Grouping, type Sort, flags, groupings, noFilter, ticksOf } from './listing.ts';

const among = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((one) => one === text) ?? null;

export const byName: Sort = { key: 'name', down: false };

/** `-cost` is by cost, the most expensive first. */
function sortIn(text: string | null): Sort {
  const key = among(['name', ...columnKeys] as const, text?.replace(/^-/, '') ?? null);
  return key ? { key, down: text!.startsWith('-') } : byName;
}
const sortAs = ({ key, down }: Sort): string | null =>
  key === byName.key && !down ? null : `${down ? '-' : ''}${key}`;

/** What is looked at, the same in table and map and in the address: a link opens the same view. */
export class Looking {
  #at = page.url.searchParams;
  #project = $state<string | null>(this.#at.get('project'));
  #sort = $state.raw<Sort>(sortIn(this.#at.get('sort')));
  #grouping = $state<Grouping>(among(groupings, this.#at.get('group')) ?? 'none');
  #filter = $state.raw<Filter>({
    sought: this.#at.get('q') ?? noFilter.sought,
    kind: this.#at.get('kind'),
    district: this.#at.get('district'),
    source: this.#at.get('source'),
    mark: among(flags, this.#at.get('mark')),
  });

  get project(): string | null {
    return this.#project;
  }
  set project(id: string | null) {
    this.#project = id;
    tell({ project: id });
  }
  get sort(): Sort {
    return this.#sort;
  }
  set sort(sort: Sort) {
    this.#sort = sort;
    tell({ sort: sortAs(sort) });
  }
  get grouping(): Grouping {
    return this.#grouping;
  }
  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    tell({ group: grouping === 'none' ? null : grouping });
  }
  get filter(): Filter {
    return this.#filter;
  }
  narrow(change: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...change };
    const { sought, ...rest } = this.#filter;
    tell({ q: sought || null, ...rest });
  }

  /** Projects with a tick: what is changed at once. A link knows nothing of them. */
  ticked = $state.raw(ticksOf([]));
}

function tell(said: Record<string, string | null>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(said))
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  void replaceState(url, page.state);
}
