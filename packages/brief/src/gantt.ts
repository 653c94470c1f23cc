import { type Programmed, yearsOf } from '@vorrang/planning';
import type { BriefInput } from './brief.ts';
import { formatterFor } from './section.ts';

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
const rowHeight = 13;
const left = 250;
const width = 900;

/** Bars of the works over the years, as SVG without a browser: for the page and for print. */
export function gantt(input: BriefInput, programme: Programmed[]): string {
  const { scenario } = input;
  const { year } = formatterFor(input);
  const { periods, periodsPerYear } = scenario.calendar;
  const x = (period: number) => left + (period / periods) * (width - left);
  const height = 20 + programme.length * rowHeight + 4;
  const lines = Array.from({ length: yearsOf(scenario.calendar) }, (_, y) => {
    const at = x(y * periodsPerYear).toFixed(1);
    return `<line x1="${at}" y1="0" x2="${at}" y2="${height}" stroke="#bbb" stroke-width="0.6"/><text x="${Number(at) + 3}" y="11" font-size="10" fill="#333">${year(y)}</text>`;
  });
  const bars = programme.map(({ project, start, end }, i) => {
    const y = 18 + i * rowHeight;
    const name = project.name.length > 48 ? `${project.name.slice(0, 47)}…` : project.name;
    return `<text x="0" y="${y + 9}" font-size="9.5" fill="#111">${escape(name)}</text><rect x="${x(start).toFixed(1)}" y="${y + 1.5}" width="${(x(end) - x(start)).toFixed(1)}" height="${rowHeight - 4}" fill="#0b5d66"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Source Sans 3, Libertinus Serif, sans-serif"><rect width="${width}" height="${height}" fill="#fff"/>${lines.join('')}${bars.join('')}</svg>`;
}
