import { type ComparedProject, type Look, lookOf } from './projects.ts';

type Kind = { kind: string; members: readonly ComparedProject[] };
/** Where everything on the strip is, in pixels: kinds side by side, a column of cells for each project. */
export type Strip = {
  width: number;
  cell: number;
  kinds: { kind: string; x: number; count: number }[];
  columns: { one: ComparedProject; x: number }[];
};

const gap = 14;
/** A name above a few projects has its room: pixels of a letter. */
const letter = 7;
const [thin, thick] = [4, 22];

/** As wide as there is room for, but so that a cell can be seen; `least` is how narrow one may be. */
export function stripOf(kinds: readonly Kind[], room: number, least = thin): Strip {
  const count = kinds.reduce((sum, { members }) => sum + members.length, 0);
  const names = ({ kind }: Kind) => kind.length * letter;
  // What names take beyond their cells is not there for cells: at the second look that is known.
  const free = (cell: number) =>
    room -
    gap * (kinds.length - 1) -
    kinds.reduce((sum, one) => sum + Math.max(0, names(one) - one.members.length * cell), 0);
  const first = (room - gap * (kinds.length - 1)) / Math.max(1, count);
  const cell = Math.max(least, Math.min(thick, free(first) / Math.max(1, count)));
  let x = 0;
  const placed = kinds.map((one) => {
    const at = x;
    x += Math.max(names(one), one.members.length * cell) + gap;
    return { ...one, x: at };
  });
  return {
    width: Math.max(0, x - gap),
    cell,
    kinds: placed.map(({ kind, x: at, members }) => ({ kind, x: at, count: members.length })),
    columns: placed.flatMap(({ members, x: at }) => members.map((one, i) => ({ one, x: at + i * cell }))),
  };
}

/** The column at a pixel; null between the kinds. */
export const columnAt = ({ columns, cell }: Strip, x: number): ComparedProject | null =>
  columns.find((column) => x >= column.x && x < column.x + cell)?.one ?? null;

/** What a row is high, and how much of it is drawn. */
export type Rows = { top: number; step: number; height: number };
export type Shapes = Record<Look['fill'], string> & { signs: string; signsOnInk: string };

/** All cells that look alike as one shape: a city has ten thousand. */
export function shapesOf({ columns, cell }: Pick<Strip, 'columns' | 'cell'>, { top, step, height }: Rows): Shapes {
  const parts: Record<keyof Shapes, string[]> = { as: [], other: [], partly: [], out: [], signs: [], signsOnInk: [] };
  const wide = round(cell > 3 ? cell - 1 : cell);
  for (const { one, x } of columns)
    one.cells.forEach((_, place) => {
      const { fill, mark } = lookOf(one, place);
      const y = top + place * step;
      if (fill === 'out')
        parts.out.push(`M${round(x + 0.5)} ${y + 0.5}h${round(wide - 1)}v${height - 1}h${round(1 - wide)}z`);
      else parts[fill].push(`M${round(x)} ${y}h${wide}v${height}H${round(x)}z`);
      if (mark && cell >= 6)
        parts[fill === 'partly' ? 'signsOnInk' : 'signs'].push(markAt(mark, x + wide / 2, y + height / 2));
    });
  return {
    as: parts.as.join(''),
    other: parts.other.join(''),
    partly: parts.partly.join(''),
    out: parts.out.join(''),
    signs: parts.signs.join(''),
    signsOnInk: parts.signsOnInk.join(''),
  };
}
/** Bars that stand on a line, each as high as its project's share, 0 to 1, of so many pixels. */
export function barsOf(
  { columns, cell }: Pick<Strip, 'columns' | 'cell'>,
  shareOf: (project: string) => number,
  { bottom, height }: { bottom: number; height: number },
): string {
  const wide = round(cell > 3 ? cell - 1 : cell);
  return columns
    .map(({ one, x }) => {
      const high = round(height * shareOf(one.id));
      return high > 0 ? `M${round(x)} ${bottom}v${-high}h${wide}v${high}z` : '';
    })
    .join('');
}

/** ˅ later, ˄ earlier, – another option at the same time. */
function markAt(mark: NonNullable<Look['mark']>, x: number, y: number): string {
  const [left, down] = [round(x - 2.5), mark === 'later' ? 3 : -3];
  return mark === 'option' ? `M${left} ${y}h5` : `M${left} ${round(y - down / 2)}l2.5 ${down}l2.5 ${-down}`;
}
const round = (value: number): number => Math.round(value * 100) / 100;
