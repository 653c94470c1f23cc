import { type Item, toggled } from '#lib/list/items.ts';
import type { ColumnKey } from '../columns/columns.ts';
import { type SortKey, ticksOf } from '../listing.ts';
import type { Row } from '../rows.ts';
import { columnAfter, isLetter, lineAfter, withRange } from './grid-keys.ts';

type Looking = { project: string | null; ticked: ReadonlySet<string> };
/** What the cursor moves in, as it stands now, and what it asks for. */
type Grid = {
  items: () => readonly Item<Row>[];
  columns: () => readonly ColumnKey[];
  mayPlan: () => boolean;
  isClosed: (group: string) => boolean;
  /** How many lines a page has. */
  page: () => number;
  show: (line: number) => void;
  onopen: (row: Row, key: SortKey, typed?: string) => void;
  onfold: (group: string) => void;
};
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The cell the keys are in, and what they do there: the row is looked at, ranges and single rows are ticked, a letter opens the cell. */
export class Cursor {
  #looking: Looking;
  #grid: Grid;
  /** Where a range begins. */
  #anchor: string | null = null;
  #place = $state(0);
  column = $state<SortKey>('name');
  constructor(looking: Looking, grid: Grid) {
    this.#looking = looking;
    this.#grid = grid;
  }
  get line(): number {
    return Math.min(this.#place, this.#grid.items().length - 1);
  }
  get current(): Item<Row> | null {
    return this.#grid.items()[this.line] ?? null;
  }
  get #ids(): string[] {
    return this.#grid.items().flatMap(({ row }) => row?.id ?? []);
  }
  goTo(line: number): void {
    if (line < 0) return;
    this.#place = line;
    this.#grid.show(line);
  }

  /** A cell was pressed; with Shift or Ctrl its row is ticked. */
  press({ shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>, row: Row, key: SortKey) {
    this.column = key;
    this.#place = this.#grid.items().findIndex((item) => item.key === row.id);
    if (this.#grid.mayPlan() && (shiftKey || ctrlKey || metaKey)) {
      this.#anchor ??= this.#looking.project;
      return this.tick(row.id, shiftKey);
    }
    this.#looking.project = this.#anchor = row.id;
  }
  tick(id: string, isRange: boolean): void {
    const from = this.#anchor;
    this.#looking.ticked =
      isRange && from !== null
        ? withRange(this.#looking.ticked, this.#ids, { from, to: id })
        : toggled(this.#looking.ticked, id);
    this.#anchor = id;
  }
  tickAll(): void {
    this.#looking.ticked = ticksOf(this.#ids);
  }

  /** What a key does; false where it does nothing. */
  hear(event: Key): boolean {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const { current } = this;
    if (!current || altKey) return false;
    const held = ctrlKey || metaKey;
    if (held && key.toLowerCase() === 'a' && this.#grid.mayPlan()) {
      this.tickAll();
      return true;
    }
    if (held && key !== 'Home' && key !== 'End') return false;
    const lines = this.#grid.items().length;
    const line = lineAfter(key, this.line, { lines, page: this.#grid.page() });
    if (line !== null) {
      this.#land(line, shiftKey);
      return true;
    }
    return current.row ? this.#inRow(event, current.row) : this.#onGroup(key, current.group.of);
  }
  #land(line: number, isRange: boolean): void {
    const before = this.current?.row?.id ?? null;
    this.goTo(line);
    const id = this.#grid.items()[line]?.row?.id;
    if (id === undefined) return;
    this.#looking.project = id;
    if (!isRange || !this.#grid.mayPlan()) this.#anchor = null;
    else {
      this.#anchor ??= before ?? id;
      this.#looking.ticked = withRange(this.#looking.ticked, this.#ids, { from: this.#anchor, to: id });
    }
  }
  #onGroup(key: string, group: string): boolean {
    const closed = this.#grid.isClosed(group);
    const folds = key === 'Enter' || key === ' ' || key === (closed ? 'ArrowRight' : 'ArrowLeft');
    if (folds) this.#grid.onfold(group);
    return folds;
  }
  #inRow(event: Key, row: Row): boolean {
    const { key, shiftKey } = event;
    const mayPlan = this.#grid.mayPlan();
    const beside = columnAfter<SortKey>(key, ['name', ...this.#grid.columns()], this.column);
    if (beside !== null) this.column = beside;
    else if (key === 'Enter' || key === 'F2') this.#grid.onopen(row, this.column);
    else if (key === ' ' && mayPlan) this.tick(row.id, shiftKey);
    else if (key === 'Escape' && this.#looking.ticked.size > 0) this.#looking.ticked = ticksOf([]);
    else if (mayPlan && isLetter(event)) this.#grid.onopen(row, this.column, key);
    else return false;
    return true;
  }
}
