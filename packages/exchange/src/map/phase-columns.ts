import { type SlashOrder, readDay } from '../parse/days.ts';
import type { Row } from '../parse/table.ts';

/** Where the list says when a phase begins and ends; of several columns the first that is filled counts. */
export type PhaseColumns = { name: string; start: number[]; end: number[] }[];

const edge = (words: string) =>
  new RegExp(
    `^(.*?)[ _.:-]*(?:${words})(?:[ _.:-]*(actual|ist|tats(?:ä|ae)chlich|projected|plan|soll|geplant))?$`,
    'i',
  );
const starts = edge('start|beginn?|anfang|von');
const ends = edge('complete(?:d)?|completion|end|finish|ende|fertig(?:stellung)?|bis');
const known =
  /konzept|concept|planung|entwurf|design|genehmigung|permit|bewilligung|ausschreibung|vergabe|tender|procurement|bau|construction|works?|umsetzung|implementation/i;

/** Pairs of columns like `Planung Beginn` and `Planung Ende`, or `milestones.design_start.projected`: at least two phases, or none. */
export function phaseColumns(columns: readonly string[]): PhaseColumns {
  const found = new Map<string, PhaseColumns[number] & { order: number }>();
  columns.forEach((column, i) => {
    for (const [side, pattern] of [
      ['start', starts],
      ['end', ends],
    ] as const) {
      const [, stem = '', what = ''] = pattern.exec(column.trim()) ?? [];
      const name = stem.split('.').at(-1)!.replaceAll('_', ' ').trim();
      if (!known.test(name)) continue;
      const phase = found.get(name) ?? { name, start: [], end: [], order: i };
      // What happened goes before what was planned.
      if (/^(actual|ist|tats)/i.test(what)) phase[side].unshift(i);
      else phase[side].push(i);
      found.set(name, phase);
      return;
    }
  });
  const phases = [...found.values()].filter(({ start, end }) => start.length > 0 && end.length > 0);
  return phases.length < 2
    ? []
    : phases.sort((a, b) => a.order - b.order).map(({ name, start, end }) => ({ name, start, end }));
}

/** The phases a row gives both days of, in the order of their days. */
export function phasesIn(row: Row, phases: PhaseColumns, slashes: SlashOrder) {
  const dayAt = (at: number[], side: 'first' | 'last') =>
    at.map((i) => readDay(row.cells[i] ?? '', side, slashes)).find((day) => day !== null) ?? null;
  return phases
    .flatMap(({ name, start, end }) => {
      const [from, to] = [dayAt(start, 'first'), dayAt(end, 'last')];
      return from !== null && to !== null && to >= from ? [{ name, start: from, end: to }] : [];
    })
    .sort((a, b) => a.start.localeCompare(b.start));
}
