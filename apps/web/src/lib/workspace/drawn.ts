/** How wide and high a course by period is drawn. */
export type Size = { width: number; height: number };

/** A course by period as a line in steps, from 0 at the foot to `most` at the top. */
export function stepLine(course: readonly number[], most: number, { width, height }: Size): string {
  const step = width / course.length;
  const y = (units: number) => round(most > 0 ? height - (height * units) / most : height);
  return course
    .map((units, t) => `${t === 0 ? 'M' : 'V'}${t === 0 ? `0 ${y(units)}` : y(units)}H${round((t + 1) * step)}`)
    .join('');
}

/** The periods of one depth of colour as one shape each: `levels` of them, the last where all is used. */
export function heatShapes(share: readonly number[], full: readonly number[], levels: number, size: Size): string[] {
  const cells: string[][] = Array.from({ length: levels }, () => []);
  const isFull = new Set(full);
  share.forEach((part, t) => {
    const level = isFull.has(t) ? levels - 1 : Math.min(levels - 2, Math.ceil(part * (levels - 2)));
    cells[level]!.push(cell(t, size, share.length));
  });
  return cells.map((shapes) => shapes.join(''));
}
function cell(t: number, { width, height }: Size, count: number): string {
  const step = width / count;
  // A hair between the cells, so that they can be counted.
  return `M${round(t * step)} 0h${round(Math.max(0.5, step - 0.5))}v${height}H${round(t * step)}z`;
}

/** A dot in the middle of each of these periods. */
export const dots = (periods: readonly number[], count: number, { width, height }: Size) =>
  periods.map((t) => ({ x: round(((t + 0.5) * width) / count), y: height / 2 }));

const round = (value: number) => Math.round(value * 100) / 100;
